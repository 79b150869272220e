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
    public static async Task<T> OrCancelledAsync<T>(this Task<T> task, CancellationToken cancellationToken)
    {
#if NET
        return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
#else
        if (!task.IsCompleted && cancellationToken.CanBeCanceled)
        {
            var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (cancellationToken.Register(static state => ((TaskCompletionSource<bool>)state).TrySetResult(true), cancelled))
            {
                await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false);
            }

            if (!task.IsCompleted)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return await task.ConfigureAwait(false);
#endif
    }
}
