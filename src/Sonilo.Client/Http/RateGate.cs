namespace Sonilo;

/// <summary>Holds back all reads of a client for as long as the service asked one of them to wait.</summary>
/// <remarks>Without it, each of many waiting callers would run into the limit separately, and spend it on refusals.</remarks>
internal sealed class RateGate(SoniloClientOptions options)
{
    private long opensAt;

    /// <summary>Closes the gate for so long; a wait beyond RetryDelayLimit is left to the caller.</summary>
    public void Close(TimeSpan? advice)
    {
        if (advice is { } wait && wait > TimeSpan.Zero && wait <= options.RetryDelayLimit)
        {
            Interlocked.Exchange(ref opensAt, Now() + wait.Ticks);
        }
    }

    /// <summary>Waits until the gate is open.</summary>
    public Task PassAsync(CancellationToken cancellationToken)
    {
        var at = Interlocked.Read(ref opensAt);
        if (at == 0)
        {
            return Task.CompletedTask;
        }

        var left = at - Now();
        if (left <= 0)
        {
            Interlocked.CompareExchange(ref opensAt, 0, at);
            return Task.CompletedTask;
        }

        // Some later than others, so that the limit is not met again at once.
        return options.TimeProvider.DelayAsync(TimeSpan.FromTicks(left + (long)(Jitter.Next() * TimeSpan.TicksPerSecond / 2)), cancellationToken);
    }

    // Not the time of day, which may be set back meanwhile. Never 0, which stands for an open gate.
    private long Now() => options.TimeProvider.GetElapsedTime(0).Ticks + 1;
}
