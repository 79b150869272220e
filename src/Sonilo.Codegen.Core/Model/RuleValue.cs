using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sonilo.Codegen.Model;

/// <summary>Writes and reads the values in <c>a required when b is x, "y, z"</c>: bare words, and JSON strings for what is not one.</summary>
public static class RuleValue
{
    // Nothing is tried again: no page may make this slow.
    private static readonly Regex Item = new(
        """\G(?>[ \t]*)(?:"(?<quoted>(?>(?:[^"\\]+|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*))"(?>[ \t]*)|(?<bare>(?>[^",]*)))(?<end>,|\z)""", RegexOptions.CultureInvariant);

    private static readonly Regex Escape = new(@"\\(?:u(?<code>.{4})|.)", RegexOptions.CultureInvariant);

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
            // A backtick would end the code span, and a pipe needs care within a table.
            _ = character is '"' or '\\' ? text.Append('\\').Append(character)
                : character is < ' ' or '`' or '|' || (character > '~' && !char.IsLetterOrDigit(character))
                    ? text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture))
                    : text.Append(character);
        }

        return text.Append('"').ToString();
    }

    /// <summary>The values of a list with commas; <see langword="null"/> where it is not one.</summary>
    public static IReadOnlyList<string>? ReadList(string text)
    {
        var values = new List<string>();
        for (var item = Item.Match(text); item.Success; item = item.NextMatch())
        {
            var bare = item.Groups["bare"].Value.Trim();
            if (bare.Length == 0 && !item.Groups["quoted"].Success)
            {
                return null;
            }

            values.Add(bare.Length > 0 ? bare : Escape.Replace(item.Groups["quoted"].Value, Unescaped));
            if (item.Groups["end"].Length == 0)
            {
                return values;
            }
        }

        return null;
    }

    // Anything that reads back as it is: no separator, nothing that is escaped, no blanks at the ends.
    private static bool IsBare(string value)
    {
        foreach (var character in value)
        {
            if (character is ',' or '"' or '\\' or '`' or '|' or < ' ' || (character > '~' && !char.IsLetterOrDigit(character)))
            {
                return false;
            }
        }

        // Two blanks in a row would be one in a code span over several lines, and few values have any.
        return value.Length > 0 && value[0] != ' ' && value[value.Length - 1] != ' ';
    }

    private static string Unescaped(Match escape) => escape.Groups["code"] is { Success: true } code
        ? ((char)int.Parse(code.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()
        : escape.Value[1] switch { 'b' => "\b", 'f' => "\f", 'n' => "\n", 'r' => "\r", 't' => "\t", var itself => itself.ToString() };
}
