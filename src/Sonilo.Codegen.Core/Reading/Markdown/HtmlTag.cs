namespace Sonilo.Codegen.Reading;

/// <summary>Recognises one complete HTML tag, as CommonMark defines it, within a line.</summary>
internal static class HtmlTag
{
    /// <summary>The letters and digits that <paramref name="text"/> begins with.</summary>
    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (IsLetter(text[length]) || text[length] is >= '0' and <= '9'))
        {
            length++;
        }

        return text.Slice(0, length);
    }

    /// <summary>The length of the tag that <paramref name="line"/> begins with; zero where it begins with none.</summary>
    public static int LengthOf(ReadOnlySpan<char> line)
    {
        var isClosing = line.Length > 1 && line[1] == '/';
        var position = isClosing ? 2 : 1;
        if (position >= line.Length || !IsLetter(line[position]))
        {
            return 0;
        }

        while (position < line.Length && (IsLetter(line[position]) || line[position] is (>= '0' and <= '9') or '-'))
        {
            position++;
        }

        var next = SkipBlanks(line, position);
        while (!isClosing && next > position && next < line.Length && IsAttributeStart(line[next]))
        {
            position = AttributeEnd(line, next);
            if (position == 0)
            {
                return 0;
            }

            next = SkipBlanks(line, position);
        }

        if (!isClosing && next < line.Length && line[next] == '/')
        {
            next++;
        }

        return next < line.Length && line[next] == '>' ? next + 1 : 0;
    }

    private static int AttributeEnd(ReadOnlySpan<char> line, int position)
    {
        while (position < line.Length && (IsAttributeStart(line[position]) || line[position] is (>= '0' and <= '9') or '.' or '-'))
        {
            position++;
        }

        var sign = SkipBlanks(line, position);
        if (sign >= line.Length || line[sign] != '=')
        {
            return position;
        }

        var value = SkipBlanks(line, sign + 1);
        if (value >= line.Length)
        {
            return 0;
        }

        if (line[value] is '"' or '\'')
        {
            var length = line.Slice(value + 1).IndexOf(line[value]);
            return length < 0 ? 0 : value + length + 2;
        }

        var bare = line.Slice(value).IndexOfAny(" \t\"'=<>`".AsSpan());
        return bare == 0 ? 0 : bare < 0 ? line.Length : value + bare;
    }

    private static int SkipBlanks(ReadOnlySpan<char> line, int position)
    {
        while (position < line.Length && line[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsAttributeStart(char character) => IsLetter(character) || character is '_' or ':';
}
