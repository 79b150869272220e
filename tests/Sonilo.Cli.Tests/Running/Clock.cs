namespace Sonilo.Cli.Tests;

/// <summary>A clock that a test can put forward.</summary>
internal sealed class Clock : TimeProvider
{
    private long ahead;

    public void Advance(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));
}
