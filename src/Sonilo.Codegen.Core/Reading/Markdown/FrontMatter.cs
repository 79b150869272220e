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

        for (var start = Lines.NextAfter(text, end); start < text.Length; start = Lines.NextAfter(text, end))
        {
            end = Lines.EndOf(text, start);
            if (IsFence(text, start, end, '-') || IsFence(text, start, end, '.'))
            {
                return Math.Min(Lines.NextAfter(text, end), text.Length);
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
