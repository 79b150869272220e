using System.Globalization;
using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Records;

/// <summary>Writes text as Markdown that reads back as exactly that text: a record is as hostile as a page.</summary>
internal static class MarkdownText
{
    // Wherever they are, these can begin formatting, a tag, an entity, a link or another cell.
    private const string Special = "\\`*_[]<>&|~#";

    // Only at the beginning of a line do these make something else of it.
    private const string SpecialAtStart = "+-";

    /// <summary>Prose on one line: the text without formatting, whatever it looks like.</summary>
    public static string Words(string text)
    {
        var words = new StringBuilder(text.Length + 8);
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (InvisibleText.IsVisible(text, index))
            {
                // "1." and "1)" begin a list.
                var isEscaped = Special.Contains(character, StringComparison.Ordinal)
                    || (index == 0 && SpecialAtStart.Contains(character, StringComparison.Ordinal))
                    || (index == digits && digits > 0 && character is '.' or ')');
                _ = isEscaped ? words.Append('\\').Append(character) : words.Append(character);
            }
            else
            {
                index += AppendEntity(words, text, index) - 1;
            }
        }

        return words.ToString();
    }

    /// <summary>A value, exactly: in a code span, or between tags with entities where a code span cannot hold it.</summary>
    public static string Code(string text)
    {
        if (IsPlainCode(text))
        {
            return "`" + text.Replace("|", "\\|", StringComparison.Ordinal) + "`";
        }

        // The reader takes "\|" in code for a pipe.
        var content = text.Replace("|", "\\|", StringComparison.Ordinal);
        var code = new StringBuilder("<code>");
        for (var index = 0; index < content.Length; index++)
        {
            if (char.IsAsciiLetterOrDigit(content[index]) || (content[index] > '\u007F' && InvisibleText.IsVisible(content, index) && !char.IsWhiteSpace(content[index])))
            {
                _ = code.Append(content[index]);
            }
            else
            {
                index += AppendEntity(code, content, index) - 1;
            }
        }

        return code.Append("</code>").ToString();
    }

    private static bool IsPlainCode(string text) =>
        text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && !text.Contains('`', StringComparison.Ordinal)
        && !text.Contains("\\|", StringComparison.Ordinal) && text[^1] != '\\'
        && Enumerable.Range(0, text.Length).All(index => InvisibleText.IsVisible(text, index));

    private static int AppendEntity(StringBuilder text, string source, int index)
    {
        var length = char.IsHighSurrogate(source[index]) && index + 1 < source.Length && char.IsLowSurrogate(source[index + 1]) ? 2 : 1;
        var code = length == 2 ? char.ConvertToUtf32(source[index], source[index + 1]) : source[index];
        _ = text.Append(CultureInfo.InvariantCulture, $"&#{code};");
        return length;
    }
}
