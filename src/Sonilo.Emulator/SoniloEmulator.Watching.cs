namespace Sonilo.Emulator;

// What tests ask afterwards, and what they wait for.
public sealed partial class SoniloEmulator
{
    /// <summary>The requests so far, in order, refused ones included.</summary>
    public IReadOnlyList<EmulatedRequest> Requests => log.ToList();

    /// <summary>The jobs started so far, in order.</summary>
    public IReadOnlyList<EmulatedJob> Jobs
    {
        get
        {
            var now = jobs.Now;
            return [.. jobs.ToList().Select(job => job.Snapshot(now))];
        }
    }

    /// <summary>How many submits arrived, refused ones included; dry runs do not count.</summary>
    public int Submits => log.Count(EmulatedOperation.Submit);

    /// <summary>How many dry runs arrived.</summary>
    public int DryRuns => log.Count(EmulatedOperation.DryRun);

    /// <summary>How many jobs were started, and so charged.</summary>
    public int StartedJobs => jobs.ToList().Count;

    /// <summary>The charges so far, in creative units: failed jobs are refunded unless scripted differently.</summary>
    public decimal ChargedUnits => Jobs.Sum(static job => job.ChargedUnits);

    /// <summary>How many requests sent credentials to the storage, where none belong.</summary>
    public int CredentialLeaks => log.Leaks;

    /// <summary>How many requests of one kind arrived.</summary>
    public int CountOf(EmulatedOperation operation) => log.Count(operation);

    /// <summary>Waits for a request; one that has already arrived counts.</summary>
    public Task<EmulatedRequest> WaitForRequestAsync(Func<EmulatedRequest, bool> match, CancellationToken cancellationToken = default) =>
        log.WaitAsync(match, cancellationToken);

    /// <summary>Waits for the first request of one kind.</summary>
    public Task<EmulatedRequest> WaitForRequestAsync(EmulatedOperation operation, CancellationToken cancellationToken = default) =>
        log.WaitAsync(request => request.Operation == operation, cancellationToken);

    /// <summary>Waits until that many jobs have been started and all have ended.</summary>
    /// <param name="count">How many jobs.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task WaitForJobsAsync(int count, CancellationToken cancellationToken = default)
    {
        while (StartedJobs < count || jobs.CountRunning() > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), cancellationToken);
        }
    }

    /// <summary>Makes the next requests of one kind go wrong, after those that were scripted before.</summary>
    /// <param name="operation">The kind of request.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">With how many requests; <see cref="int.MaxValue"/> goes on until <see cref="ClearFaults"/>.</param>
    public void Play(EmulatedOperation operation, EmulatedFault fault, int times = 1) => script.Add(operation, fault, times);

    /// <summary>Drops the pending faults and failures.</summary>
    public void ClearFaults() => script.Clear();

    /// <summary>Makes the next job that is started fail at its end.</summary>
    /// <param name="error">The vendor's reason.</param>
    /// <param name="hint">The vendor's advice.</param>
    /// <param name="refunded">Whether its cost is refunded.</param>
    public void FailNextJob(string error, string? hint = null, bool refunded = true) => script.Add(new JobFailure(error, hint, refunded));

    /// <summary>Makes the next upload that is completed fail at its end.</summary>
    public void FailNextUpload(string errorMessage) => script.AddUploadFailure(errorMessage);
}
