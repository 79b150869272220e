namespace Sonilo.Ledger;

/// <summary>Creative units as whole millionths.</summary>
internal static class Units
{
    private const decimal Millionths = 1_000_000m;

    /// <summary>Rounded up: a budget is rather passed on paper than in fact.</summary>
    public static long Of(decimal units) => (long)Math.Ceiling(Math.Clamp(units, -9e12m, 9e12m) * Millionths);

    /// <summary>The units that so many millionths are.</summary>
    public static decimal From(long millionths) => millionths / Millionths;
}
