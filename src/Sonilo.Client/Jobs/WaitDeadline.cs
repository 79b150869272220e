namespace Sonilo;

/// <summary>The end of one wait's patience: the caller's token, or the limit of waiting.</summary>
internal sealed class WaitDeadline : IDisposable
{
    private readonly TimeProvider time;
    private readonly long started;
    private readonly TimeSpan length;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource limit;
    private readonly CancellationTokenSource either;

    public WaitDeadline(TimeProvider time, TimeSpan length, CancellationToken caller)
    {
        (this.time, this.length, this.caller) = (time, length, caller);
        started = time.GetTimestamp();
        limit = time.CreateTimeout(length);
        either = CancellationTokenSource.CreateLinkedTokenSource(caller, limit.Token);
    }

    /// <summary>Is cancelled by either.</summary>
    public CancellationToken Token => either.Token;

    public TimeSpan Elapsed => time.GetElapsedTime(started);

    /// <summary>What to throw once the token was cancelled, by whichever it was, with why the last look failed where it did.</summary>
    public Exception Reached(GenerationJob job, OperationCanceledException cancellation, Exception? missed) =>
        caller.IsCancellationRequested ? job.Cancelled(cancellation, caller)
        : new GenerationTimeoutException(
            $"Job {job.Id} had not ended with results after {length}; it was {job.State?.Status ?? "not read yet"}. It continues{(job.CostsMoney ? " and is billed" : "")}; GetJob(\"{job.Id}\") resumes it." +
            (missed is null ? "" : " The last look at it failed. " + missed.Message), missed)
        {
            JobId = job.Id, Job = job, State = job.State, Waited = Elapsed,
        };

    public void Dispose()
    {
        either.Dispose();
        limit.Dispose();
    }
}
