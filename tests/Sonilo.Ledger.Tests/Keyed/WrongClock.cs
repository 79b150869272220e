namespace Sonilo.Ledger.Tests;

/// <summary>The clock of a machine that is wrong by some time, and how many waits it was asked for.</summary>
internal sealed class WrongClock(TimeSpan by) : TimeProvider
{
    private int waits;

    public int Waits => Volatile.Read(ref waits);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref waits);
        return base.CreateTimer(callback, state, dueTime, period);
    }
}
