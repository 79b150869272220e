using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Turns Markdig's spans, which end at their last character and include blanks, into ours.</summary>
internal static class Spans
{
    public static TextSpan Of(MarkdownObject part, string text) =>
        part.Span.IsEmpty ? default : Between(part.Span.Start, part.Span.End + 1, text);

    /// <summary>The content of a cell; empty where it has none.</summary>
    public static TextSpan Of(Block cell, string text) =>
        cell.Span.IsEmpty ? default : Between(cell.Span.Start, Math.Max(cell.Span.End, LastOf(cell)) + 1, text);

    // A bracket without its other half holds the rest of its cell, and Markdig's span of the cell ends at the bracket.
    private static int LastOf(Block cell)
    {
        var last = 0;
        for (Inline? inline = InlineText.InlinesOf(cell); inline is not null; inline = inline is ContainerInline container ? container.LastChild : null)
        {
            last = Math.Max(last, inline.Span.End);
        }

        return last;
    }

    /// <summary>The stretch from <paramref name="start"/> to <paramref name="end"/> without blanks around it.</summary>
    public static TextSpan Between(int start, int end, string text)
    {
        start = Math.Min(Math.Max(start, 0), text.Length);
        end = Math.Min(Math.Max(end, start), text.Length);
        var content = text.AsSpan(start, end - start);
        return new TextSpan(end - content.TrimStart().Length, content.Trim().Length);
    }
}
