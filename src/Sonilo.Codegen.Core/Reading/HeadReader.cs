using System.Globalization;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads what precedes a page's first section: the title of the front matter and the date of the block quote.</summary>
public static class HeadReader
{
    private const string DateLabel = "Last updated:";

    /// <summary>Reads a page's head; what it does not state is <see langword="null"/>.</summary>
    public static PageHead Read(string headText) => Read(headText, PageKind.Reference, null);

    /// <summary>Reads a page's head, and reports a date that is missing or invalid.</summary>
    internal static PageHead Read(string headText, PageKind kind, ProblemSink? sink)
    {
        var begin = headText.Length > 0 && headText[0] == '\uFEFF' ? 1 : 0;
        var body = FrontMatter.EndOf(headText, begin);
        return new PageHead(ReadTitle(headText, begin, body), ReadDate(headText, body, kind, sink));
    }

    private static string? ReadTitle(string text, int begin, int end)
    {
        const string Key = "title:";
        for (var start = begin; start < end;)
        {
            var lineEnd = Lines.EndOf(text, start);
            var line = text.AsSpan(start, lineEnd - start);
            if (line.StartsWith(Key.AsSpan(), StringComparison.Ordinal))
            {
                var title = Unquote(line.Slice(Key.Length).Trim());
                var site = title.LastIndexOf(" | ".AsSpan());
                title = site > 0 ? title.Slice(0, site).Trim() : title;
                return title.IsEmpty ? null : title.ToString();
            }

            start = Lines.NextAfter(text, lineEnd);
        }

        return null;
    }

    private static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[value.Length - 1] == value[0] ? value.Slice(1, value.Length - 2) : value;

    private static string? ReadDate(string text, int begin, PageKind kind, ProblemSink? sink)
    {
        for (var start = begin; start < text.Length;)
        {
            var end = Lines.EndOf(text, start);
            var line = text.AsSpan(start, end - start);
            var label = line.TrimStart().StartsWith(">".AsSpan()) ? line.IndexOf(DateLabel.AsSpan(), StringComparison.OrdinalIgnoreCase) : -1;
            if (label >= 0)
            {
                return ReadDate(line.Slice(label + DateLabel.Length), start + label + DateLabel.Length, sink);
            }

            start = Lines.NextAfter(text, end);
        }

        if (kind == PageKind.Reference)
        {
            sink?.Report(PageProblems.MissingDate, new TextSpan(Math.Min(begin, text.Length), 0));
        }

        return null;
    }

    private static string? ReadDate(ReadOnlySpan<char> rest, int offset, ProblemSink? sink)
    {
        var trimmed = rest.TrimStart();
        var blanks = rest.Length - trimmed.Length;
        var length = trimmed.IndexOfAny(" \t".AsSpan());
        var date = (length < 0 ? trimmed : trimmed.Slice(0, length)).TrimEnd(".*_`".AsSpan()).ToString();
        if (DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return date;
        }

        sink?.Report(PageProblems.UnreadableDate, new TextSpan(offset + blanks, date.Length), date);
        return null;
    }
}
