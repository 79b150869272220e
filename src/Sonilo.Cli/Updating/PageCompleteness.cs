using System.Net;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Reporting;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Updating;

/// <summary>Finds out whether a page is all there, from what it states about itself.</summary>
internal static class PageCompleteness
{
    /// <summary>Why the page is not whole, or not a page at all; <see langword="null"/> where nothing speaks against it.</summary>
    public static string? ReasonAgainst(string text, string? oldText)
    {
        var body = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (PageRefusal.IsHtml(text))
        {
            return "it is HTML instead of Markdown";
        }

        if (body.IsEmpty)
        {
            return "it is empty";
        }

        return EndsInsideTable(text) ? "it ends in the middle of a table"
            : oldText?.EndsWith('\n') == true && !text.EndsWith('\n') ? "it ends in the middle of a line"
            : MissingSections(text) is [var first, ..] ? $"its list of links names the section '{SafeText.OnOneLine(first)}', which is not there"
            : null;
    }

    private static bool EndsInsideTable(string text)
    {
        var end = text.AsSpan().TrimEnd();
        var line = end[(end.LastIndexOf('\n') + 1)..].TrimStart();
        return line.StartsWith("|") && (line.Length == 1 || !line.EndsWith("|") || line.EndsWith("\\|"));
    }

    private static List<string> MissingSections(string text)
    {
        var cut = PageCutter.Cut(text);
        var headings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in cut.Sections)
        {
            var heading = text.AsSpan(section.Start, section.Length);
            var end = heading.IndexOfAny('\r', '\n');
            _ = headings.Add(Letters((end < 0 ? heading : heading[..end]).ToString()));
        }

        var names = new List<string>();
        foreach (var line in text.AsSpan(cut.Head.Start, cut.Head.Length).EnumerateLines())
        {
            var item = line.Trim();
            var link = item.LastIndexOf("](#");
            if (link > 0 && item.Length > 3 && item[0] is '-' or '*' or '+' && item[1..].TrimStart().StartsWith("["))
            {
                var name = item[(item.IndexOf('[') + 1)..link].ToString();
                if (!headings.Contains(Letters(name)))
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }

    // Escapes, entities and inline formatting may differ between a link and its heading; letters and digits do not.
    private static string Letters(string markdown) => string.Concat(WebUtility.HtmlDecode(markdown).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
