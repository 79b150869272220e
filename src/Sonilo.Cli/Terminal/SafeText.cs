using System.Globalization;
using System.Text;
using Sonilo.Codegen.Problems;

namespace Sonilo.Cli.Terminal;

/// <summary>Makes text of a page safe to print: pages come from the web.</summary>
internal static class SafeText
{
    private const int MaximumLength = 120;

    /// <summary>On one line, with nothing that a terminal would obey or hide, and not too long.</summary>
    public static string OnOneLine(string text) => ProblemText.Quote(text.ReplaceLineEndings(" ").Replace('\t', ' '), MaximumLength);

    /// <summary>On one line, with nothing that a terminal would obey or hide, however long.</summary>
    public static string Inert(string text) => ProblemText.Quote(text.ReplaceLineEndings(" ").Replace('\t', ' '), int.MaxValue - 8);

    /// <summary>A code span of Markdown that fits into a table: no Markdown in it, no line end, no bare pipe.</summary>
    public static string AsCode(string text)
    {
        var line = OnOneLine(text);
        var fence = new string('`', LongestRun(line) + 1);
        var pad = line.Length == 0 || line[0] is '`' or ' ' || line[^1] is '`' or ' ' ? " " : "";
        return fence + pad + line.Replace("|", "\\|", StringComparison.Ordinal) + pad + fence;
    }

    /// <summary>Plain words of Markdown: nothing in it formats, links or mentions anyone.</summary>
    public static string AsWords(string text)
    {
        var words = new StringBuilder();
        foreach (var character in OnOneLine(text))
        {
            _ = char.IsAsciiLetterOrDigit(character) || character is ' ' or '.' or ',' or ';' or '\'' || character > 127
                ? words.Append(character)
                : character is '@' or '#' or '<' or '>' or '&' or '/' or ':'
                    ? words.Append(CultureInfo.InvariantCulture, $"&#{(int)character};")
                    : words.Append('\\').Append(character);
        }

        return words.ToString();
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
