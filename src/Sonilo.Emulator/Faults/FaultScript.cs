namespace Sonilo.Emulator;

/// <summary>The faults that wait for their turn, by operation.</summary>
internal sealed class FaultScript
{
    private readonly Dictionary<EmulatedOperation, Queue<EmulatedFault>> faults = [];
    private readonly Queue<JobFailure> jobFailures = [];
    private readonly Queue<string> uploadFailures = [];

    public void Add(EmulatedOperation operation, EmulatedFault fault, int times)
    {
        lock (faults)
        {
            if (!faults.TryGetValue(operation, out var queue))
            {
                faults.Add(operation, queue = []);
            }

            for (var i = 0; i < times; i++)
            {
                queue.Enqueue(fault);
            }
        }
    }

    public void Add(JobFailure failure)
    {
        lock (jobFailures)
        {
            jobFailures.Enqueue(failure);
        }
    }

    public void AddUploadFailure(string message)
    {
        lock (uploadFailures)
        {
            uploadFailures.Enqueue(message);
        }
    }

    public EmulatedFault? Next(EmulatedOperation operation)
    {
        lock (faults)
        {
            return faults.TryGetValue(operation, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
        }
    }

    public JobFailure? NextJobFailure()
    {
        lock (jobFailures)
        {
            return jobFailures.TryDequeue(out var failure) ? failure : null;
        }
    }

    public string? NextUploadFailure()
    {
        lock (uploadFailures)
        {
            return uploadFailures.TryDequeue(out var message) ? message : null;
        }
    }
}

/// <summary>Why a job will fail.</summary>
internal sealed record JobFailure(string Error, string? Hint, bool Refunded);
