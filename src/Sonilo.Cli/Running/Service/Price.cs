using System.Globalization;

namespace Sonilo.Cli.Running;

/// <summary>Writes prices.</summary>
internal static class Price
{
    /// <summary>The price with its unit.</summary>
    /// <param name="units">How much, in creative units.</param>
    public static string Words(decimal units) => string.Create(CultureInfo.InvariantCulture, $"{units:0.####} creative {(units == 1 ? "unit" : "units")}");
}
