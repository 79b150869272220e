namespace Sonilo;

/// <summary>Spreads what would otherwise happen all at once. Nothing secret hangs on it.</summary>
internal static class Jitter
{
#if !NET
    private static readonly Random Source = new();
#endif

    /// <summary>A number from 0 to 1.</summary>
    public static double Next()
    {
#if NET
        return Random.Shared.NextDouble();
#else
        lock (Source)
        {
            return Source.NextDouble();
        }
#endif
    }

    /// <summary>The interval, a fifth shorter to a fifth longer.</summary>
    public static TimeSpan Around(TimeSpan interval) => TimeSpan.FromTicks((long)(interval.Ticks * (0.8 + (0.4 * Next()))));
}
