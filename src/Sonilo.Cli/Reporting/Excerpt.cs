namespace Sonilo.Cli.Reporting;

/// <summary>Cuts two long texts down to where they differ.</summary>
internal static class Excerpt
{
    private const int Longest = 100;
    private const int Context = 30;

    /// <summary>The part of both that differs, with a few words around it.</summary>
    public static (string Before, string After) Of(string before, string after)
    {
        if (before.Length <= Longest && after.Length <= Longest)
        {
            return (before, after);
        }

        var start = before.AsSpan().CommonPrefixLength(after);
        start = AtWord(after, Math.Max(0, start - Context));
        return (From(before, start), From(after, start));
    }

    private static string From(string text, int start)
    {
        var end = text.Length - start > Longest ? AtCharacter(text, start + Longest) : text.Length;
        return string.Concat(start > 0 ? "…" : "", text.AsSpan(start, end - start), end < text.Length ? "…" : "");
    }

    // The texts are the same up to here, so one position fits both.
    private static int AtWord(string text, int start) => start == 0 ? 0 : text.LastIndexOf(' ', start) + 1;

    private static int AtCharacter(string text, int end) => char.IsLowSurrogate(text[end]) ? end - 1 : end;
}
