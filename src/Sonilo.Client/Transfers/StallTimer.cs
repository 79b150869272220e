namespace Sonilo;

/// <summary>Cancels what stands still for too long: one timer for all blocks of a transfer, because one for each would be most of what a large file costs in memory.</summary>
internal sealed class StallTimer(TimeSpan limit, TimeProvider time) : IDisposable
{
    private CancellationTokenSource? timer;
    private CancellationTokenSource? either;
    private CancellationToken caller;

    /// <summary>A block begins: what to wait for it with.</summary>
    public CancellationToken Begin(CancellationToken cancellationToken)
    {
        if (timer is null || cancellationToken != caller)
        {
            Dispose();
            timer = time.CreateTimeout(limit);
            either = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token) : null;
            caller = cancellationToken;
        }
        else
        {
            timer.CancelAfter(limit);
        }

        return (either ?? timer).Token;
    }

    /// <summary>The block is there; until the next one begins, nothing stands still.</summary>
    public void End() => timer?.CancelAfter(Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        either?.Dispose();
        timer?.Dispose();
        (either, timer) = (null, null);
    }
}
