using Markdig.Syntax;

namespace Sonilo.Codegen.Reading;

/// <summary>Turns Markdig's spans, which end at their last character and include blanks, into ours.</summary>
internal static class Spans
{
    public static TextSpan Of(MarkdownObject part, string text) =>
        part.Span.IsEmpty ? default : Between(part.Span.Start, part.Span.End + 1, text);

    /// <summary>The stretch from <paramref name="start"/> to <paramref name="end"/> without blanks around it.</summary>
    public static TextSpan Between(int start, int end, string text)
    {
        start = Math.Min(Math.Max(start, 0), text.Length);
        end = Math.Min(Math.Max(end, start), text.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }
}
