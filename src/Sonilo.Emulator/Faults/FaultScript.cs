namespace Sonilo.Emulator;

/// <summary>The pending faults, by operation.</summary>
internal sealed class FaultScript
{
    private readonly object gate = new();
    private readonly Dictionary<EmulatedOperation, LinkedList<ScriptedFault>> faults = [];
    private readonly Queue<JobFailure> jobFailures = [];
    private readonly Queue<string> uploadFailures = [];

    public void Add(EmulatedOperation operation, EmulatedFault fault, int times)
    {
        lock (gate)
        {
            if (!faults.TryGetValue(operation, out var queue))
            {
                faults.Add(operation, queue = []);
            }

            if (times > 0)
            {
                _ = queue.AddLast(new ScriptedFault(fault, times));
            }
        }
    }

    public void Add(JobFailure failure)
    {
        lock (gate)
        {
            jobFailures.Enqueue(failure);
        }
    }

    public void AddUploadFailure(string message)
    {
        lock (gate)
        {
            uploadFailures.Enqueue(message);
        }
    }

    /// <summary>Drops the pending faults and failures.</summary>
    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
            jobFailures.Clear();
            uploadFailures.Clear();
        }
    }

    /// <summary>How many faults of one operation are pending.</summary>
    public long Count(EmulatedOperation operation)
    {
        lock (gate)
        {
            return faults.TryGetValue(operation, out var queue) ? queue.Sum(static scripted => (long)scripted.Times) : 0;
        }
    }

    public EmulatedFault? Next(EmulatedOperation operation)
    {
        lock (gate)
        {
            if (!faults.TryGetValue(operation, out var queue) || queue.First is not { } next)
            {
                return null;
            }

            if (--next.Value.Times == 0)
            {
                queue.RemoveFirst();
            }

            return next.Value.Fault;
        }
    }

    public JobFailure? NextJobFailure()
    {
        lock (gate)
        {
            return jobFailures.TryDequeue(out var failure) ? failure : null;
        }
    }

    public string? NextUploadFailure()
    {
        lock (gate)
        {
            return uploadFailures.TryDequeue(out var message) ? message : null;
        }
    }

    // A count, not copies: int.MaxValue stands for "until it is cleared".
    private sealed class ScriptedFault(EmulatedFault fault, int times)
    {
        public EmulatedFault Fault { get; } = fault;

        public int Times { get; set; } = times;
    }
}
