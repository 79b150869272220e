using System.Globalization;

namespace Sonilo.Emulator;

/// <summary>Writes times as the service does.</summary>
internal static class Dates
{
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
