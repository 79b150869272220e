using System.Globalization;
using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes values as C# literals. The only way for a page's text into code.</summary>
public static class CSharpLiteral
{
    /// <summary>A string literal. Whatever could end, hide or reorder it is escaped.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return "\"" + text + "\"";
        }

        var literal = new StringBuilder("\"", text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '"' or '\\' => literal.Append('\\').Append(text[i]),
                '\n' => literal.Append("\\n"),
                '\t' => literal.Append("\\t"),
                _ when IsInert(text, i) => literal.Append(text[i]),
                _ => literal.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Several lines as one string literal, raw where the language has that; the first line is not indented, the others are.</summary>
    public static string OfLines(IReadOnlyList<string> lines, string indent, bool raw)
    {
        if (!lines.All(IsInert))
        {
            return Of(string.Join("\n", lines));
        }

        var separator = "\n" + indent;
        return raw && !lines.Any(static line => line.Contains("\"\"\""))
            ? string.Join(separator, ["\"\"\"", .. lines, "\"\"\""])
            : "@\"" + string.Join(separator, lines).Replace("\"", "\"\"") + "\"";
    }

    /// <summary>A number, as a literal that converts to <see cref="double"/> without loss.</summary>
    public static string Of(decimal number)
    {
        var text = NumberText.Of(number);

        // Beyond 64 bits there is no integer literal.
        return number > long.MaxValue || number < long.MinValue ? text + "d" : text;
    }

    // Most texts: one look finds that, which is all that they cost.
    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    // Letters, digits, punctuation and symbols are written as they are; controls, separators, formats and lone surrogates are not.
    internal static bool IsInert(string text, int i)
    {
        if (char.IsSurrogate(text[i]))
        {
            return InvisibleText.IsPaired(text, i) && !InvisibleText.IsAt(text, i);
        }

        return CharUnicodeInfo.GetUnicodeCategory(text[i]) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse) && (text[i] == ' ' || !char.IsWhiteSpace(text[i]));
    }

    private static bool IsInert(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (!IsInert(line, i))
            {
                return false;
            }
        }

        return true;
    }
}
