namespace Sonilo.Codegen.Reading;

/// <summary>Recognises lines by what they consist of. They begin with something else than a blank.</summary>
internal static class LineShape
{
    /// <summary>Whether the line underlines a heading: one character from end to end.</summary>
    public static bool IsUnderline(ReadOnlySpan<char> line) => line.TrimEnd(" \t".AsSpan()).TrimStart(line[0]).IsEmpty;

    /// <summary>Whether the line defines the target of a link.</summary>
    public static bool IsDefinition(ReadOnlySpan<char> line) =>
        line[0] == '[' && line.IndexOf("]:".AsSpan()) is var end && end > 1 && !line.Slice(end + 2).Trim(" \t".AsSpan()).IsEmpty;

    /// <summary>Whether the line is a rule across the page: three or more of one character, with blanks or without.</summary>
    public static bool IsThematicBreak(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var character in line)
        {
            if (character == line[0])
            {
                count++;
            }
            else if (character is not (' ' or '\t'))
            {
                return false;
            }
        }

        return count >= 3;
    }
}
