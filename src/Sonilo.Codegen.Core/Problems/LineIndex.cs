namespace Sonilo.Codegen.Problems;

/// <summary>Where the lines of a text begin, so that an offset becomes a line and a column without reading the text again.</summary>
/// <remarks>Lines end where the compiler's <c>SourceText</c> ends them: CR LF, LF, CR, U+0085, U+2028, U+2029.</remarks>
public sealed class LineIndex
{
    private readonly List<int> starts = [0];
    private readonly int length;

    /// <summary>Finds the lines of <paramref name="text"/>.</summary>
    public LineIndex(string text)
    {
        length = text.Length;
        var rest = text.AsSpan();
        var offset = 0;
        for (var index = NextBreak(rest); index >= 0; index = NextBreak(rest))
        {
            var width = rest[index] == '\r' && index + 1 < rest.Length && rest[index + 1] == '\n' ? 2 : 1;
            offset += index + width;
            starts.Add(offset);
            rest = rest.Slice(index + width);
        }
    }

    /// <summary>The line and column of an offset; an offset outside the text counts as the nearest end of it.</summary>
    public LinePosition PositionOf(int offset)
    {
        var inside = Math.Min(Math.Max(offset, 0), length);
        var found = starts.BinarySearch(inside);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line, inside - starts[line]);
    }

    private static int NextBreak(ReadOnlySpan<char> text) => text.IndexOfAny("\r\n\u0085\u2028\u2029".AsSpan());
}
