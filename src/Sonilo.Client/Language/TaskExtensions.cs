namespace Sonilo;

/// <summary>Waiting by a clock that tests can move, the same on every framework.</summary>
internal static class TaskExtensions
{
    /// <summary>Waits for so long by the given clock.</summary>
    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
        delay <= TimeSpan.Zero
            ? Task.CompletedTask
#if NET
            : Task.Delay(delay, time, cancellationToken);
#else
            : TimeProviderTaskExtensions.Delay(time, delay, cancellationToken);
#endif

    /// <summary>A source that is cancelled after so long by the given clock.</summary>
    public static CancellationTokenSource CreateTimeout(this TimeProvider time, TimeSpan delay) =>
#if NET
        new(delay, time);
#else
        TimeProviderTaskExtensions.CreateCancellationTokenSource(time, delay);
#endif

    /// <summary>Waits for a task that others wait for too: cancelling stops the waiting, not the task.</summary>
    public static Task<T> OrCancelledAsync<T>(this Task<T> task, CancellationToken cancellationToken) =>
        task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
}
