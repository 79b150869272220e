namespace Sonilo.Codegen.Reading;

/// <summary>Walks a text line by line as Markdown does: a line ends with LF, CR LF or CR.</summary>
internal static class Lines
{
    /// <summary>The offset where the line that begins at <paramref name="start"/> ends, before its line break.</summary>
    public static int EndOf(string text, int start)
    {
        var index = text.AsSpan(start).IndexOfAny('\n', '\r');
        return index < 0 ? text.Length : start + index;
    }

    /// <summary>The offset where the line after the one that ends at <paramref name="end"/> begins.</summary>
    public static int NextAfter(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
}
