using System.Collections.Concurrent;

namespace Sonilo.Emulator;

/// <summary>The pending faults, by operation.</summary>
internal sealed class FaultScript
{
    private readonly object gate = new();
    private readonly Dictionary<EmulatedOperation, Queue<ScriptedFault>> faults = [];
    private readonly ConcurrentQueue<JobFailure> jobFailures = [];
    private readonly ConcurrentQueue<string> uploadFailures = [];

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
                queue.Enqueue(new ScriptedFault(fault) { Times = times });
            }
        }
    }

    public void Add(JobFailure failure) => jobFailures.Enqueue(failure);

    public void AddUploadFailure(string message) => uploadFailures.Enqueue(message);

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
            if (!faults.TryGetValue(operation, out var queue) || !queue.TryPeek(out var next))
            {
                return null;
            }

            return --next.Times > 0 ? next.Fault : queue.Dequeue().Fault;
        }
    }

    public JobFailure? NextJobFailure() => jobFailures.TryDequeue(out var failure) ? failure : null;

    public string? NextUploadFailure() => uploadFailures.TryDequeue(out var message) ? message : null;

    // A count, not copies: int.MaxValue stands for "until it is cleared".
    private sealed record ScriptedFault(EmulatedFault Fault)
    {
        public int Times { get; set; }
    }
}
