using System.Globalization;

namespace Sonilo.Emulator;

/// <summary>Writes a request as one line: time, method, path, status, and a remark.</summary>
internal static class LogLine
{
    // More of a path or a reason does not help on a terminal.
    private const int Longest = 300;

    public static string Of(LoggedRequest logged)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{logged.Request.Time:HH:mm:ss} {logged.Request.Method} {logged.Target} {Outcome(logged)}");
        return Inert(logged.Remark.Length == 0 ? line : $"{line} {logged.Remark}");
    }

    private static string Outcome(LoggedRequest logged) => logged.Status is > 0 and { } status ? status.ToString(CultureInfo.InvariantCulture) : "cut";

    // What callers send must not move the cursor, colour the terminal or begin a line of its own.
    private static string Inert(string text) => string.Concat((text.Length <= Longest ? text : text[..Longest] + "…").Select(static character =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? '\uFFFD' : character));
}
