namespace Sonilo;

/// <summary>A job that is waited for: what is known of it, and when to look again.</summary>
/// <remarks>All members but the tasks are used under the poller's lock.</remarks>
internal sealed class JobWatch(string jobId, string? projectId, TimeProvider time)
{
    private TaskCompletionSource<bool> changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string JobId { get; } = jobId;

    public string? ProjectId { get; } = projectId;

    public int Waiters { get; set; }

    /// <summary>How often the job was read or failed to be.</summary>
    public int Version { get; private set; }

    public GenerationJobState? State { get; private set; }

    /// <summary>What ended the watching.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Why the last look failed; <see langword="null"/> where it did not.</summary>
    public Exception? Missed { get; set; }

    public Patience Patience { get; } = new(time);

    public long DueAt { get; set; }

    /// <summary>When the job was last seen; the longest unseen go first.</summary>
    public long ReadAt { get; set; }

    public TimeSpan Interval { get; set; }

    public bool IsActive => State is not { HasEnded: true } && Fault is null;

    /// <summary>Completes at the next change.</summary>
    public Task<bool> Changed => changed.Task;

    public void Set(GenerationJobState? state, Exception? fault)
    {
        State = state ?? State;
        Fault = fault;
        Version++;
        var done = changed;
        changed = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        done.TrySetResult(true);
    }
}
