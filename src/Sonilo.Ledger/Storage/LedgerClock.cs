namespace Sonilo.Ledger;

/// <summary>Times and days as the tables hold them.</summary>
internal static class LedgerClock
{
    private const long DayLength = 86_400_000;

    /// <summary>The day of UTC, counted from 1970.</summary>
    public static long DayOf(long milliseconds) => milliseconds / DayLength;

    /// <summary>The first day of the month.</summary>
    public static long FirstOfMonth(long milliseconds)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return DayOf(milliseconds) - (time.Day - 1);
    }

    /// <summary>So many milliseconds, at least one.</summary>
    public static long Length(TimeSpan time) => Math.Max(1, (long)Math.Ceiling(time.TotalMilliseconds));
}
