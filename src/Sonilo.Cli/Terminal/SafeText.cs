using System.Globalization;
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
        var fence = "`";
        while (line.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        var pad = line.Length == 0 || line[0] is '`' or ' ' || line[^1] is '`' or ' ' ? " " : "";
        return fence + pad + line.Replace("|", "\\|", StringComparison.Ordinal) + pad + fence;
    }

    /// <summary>Plain words of Markdown: nothing in it formats, links or mentions anyone.</summary>
    public static string AsWords(string text) => string.Concat(OnOneLine(text).Select(static character =>
        char.IsAsciiLetterOrDigit(character) || character is ' ' or '.' or ',' or ';' or '\'' || character > 127 ? character.ToString()
        : character is '@' or '#' or '<' or '>' or '&' or '/' or ':' ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)character};")
        : "\\" + character));
}
