using System.Globalization;
using System.Text;

namespace Sonilo.Codegen.Model;

/// <summary>Writes and reads the values in <c>a required when b is x, "y, z"</c>: bare words, and JSON strings for what is not one.</summary>
public static class RuleValue
{
    private const string Escapes = "\"\"\\\\//b\bf\fn\nr\rt\t";

    /// <summary>The value as a rule writes it.</summary>
    public static string Of(string value)
    {
        if (IsBare(value))
        {
            return value;
        }

        var text = new StringBuilder("\"", value.Length + 2);
        foreach (var character in value)
        {
            _ = character is '"' or '\\' ? text.Append('\\').Append(character)
                : IsEscaped(character) ? text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture))
                : text.Append(character);
        }

        return text.Append('"').ToString();
    }

    /// <summary>The values of a list with commas; <see langword="null"/> where it is not one.</summary>
    public static IReadOnlyList<string>? ReadList(string text)
    {
        var values = new List<string>();
        for (var index = 0; index <= text.Length; index++)
        {
            index = SkipBlanks(text, index);
            var value = index < text.Length && text[index] == '"' ? ReadQuoted(text, ref index) : ReadBare(text, ref index);
            index = SkipBlanks(text, index);
            if (value is null || (index < text.Length && text[index] != ','))
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    // Anything that reads back as it is: no separator, nothing that is escaped, no blanks at the ends. Two blanks in a row would be one in a
    // code span over several lines, and few values have any.
    private static bool IsBare(string value) =>
        value.Length > 0 && value[0] != ' ' && value[value.Length - 1] != ' ' && !value.Any(static character => character == ',' || IsEscaped(character));

    // A backtick would end the code span, and a pipe needs care within a table.
    private static bool IsEscaped(char character) =>
        character is '"' or '\\' or '`' or '|' or < ' ' || (character > '~' && !char.IsLetterOrDigit(character));

    private static int SkipBlanks(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t')
        {
            index++;
        }

        return index;
    }

    private static string? ReadBare(string text, ref int index)
    {
        var comma = text.IndexOf(',', index);
        var end = comma < 0 ? text.Length : comma;
        var value = text.Substring(index, end - index).Trim();
        index = end;
        return value.Length == 0 || value.IndexOf('"') >= 0 ? null : value;
    }

    private static string? ReadQuoted(string text, ref int index)
    {
        var value = new StringBuilder();
        for (index++; index < text.Length; index++)
        {
            if (text[index] == '"')
            {
                index++;
                return value.ToString();
            }

            if (text[index] != '\\')
            {
                _ = value.Append(text[index]);
            }
            else if (ReadEscape(text, ref index) is { } escaped)
            {
                _ = value.Append(escaped);
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static char? ReadEscape(string text, ref int index)
    {
        if (++index >= text.Length)
        {
            return null;
        }

        if (text[index] == 'u')
        {
            var isHex = index + 4 < text.Length
                & ushort.TryParse(text.Substring(index + 1, Math.Min(4, text.Length - index - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
            index += 4;
            return isHex ? (char)code : null;
        }

        for (var pair = 0; pair < Escapes.Length; pair += 2)
        {
            if (Escapes[pair] == text[index])
            {
                return Escapes[pair + 1];
            }
        }

        return null;
    }
}
