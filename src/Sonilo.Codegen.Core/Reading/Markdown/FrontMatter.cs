namespace Sonilo.Codegen.Reading;

/// <summary>Finds a page's YAML front matter: it opens on the very first line, and does not open at all unless it is closed.</summary>
internal static class FrontMatter
{
    /// <summary>The offset of the line after the front matter; <paramref name="begin"/> where there is none.</summary>
    public static int EndOf(string text, int begin)
    {
        var end = Lines.EndOf(text, begin);
        if (!IsFence(text, begin, end, '-'))
        {
            return begin;
        }

        // Dots right below the opening close it, but Markdig, which looks for them after "---" and one more character, must see another end as well.
        var (body, closed) = (Lines.NextAfter(text, end), -1);
        var seen = begin + 4;
        for (var start = body; start < text.Length; start = Lines.NextAfter(text, end))
        {
            end = Lines.EndOf(text, start);
            var isDashes = IsFence(text, start, end, '-');
            if (isDashes || IsFence(text, start, end, '.'))
            {
                closed = closed < 0 ? Math.Min(Lines.NextAfter(text, end), text.Length) : closed;
                if (isDashes || start > seen)
                {
                    return closed;
                }
            }
        }

        return begin;
    }

    private static bool IsFence(string text, int start, int end, char character)
    {
        var line = text.AsSpan(start, end - start);
        return line.Length >= 3 && line[0] == character && line[1] == character && line[2] == character
            && line.Slice(3).Trim(" \t".AsSpan()).IsEmpty;
    }
}
