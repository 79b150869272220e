using System.Text;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templates.Escaping;

/// <summary>Writes text as Markdown that shows it and nothing more: no formatting, link, image, HTML, table cell or heading of its own.</summary>
internal static class MarkdownText
{
    /// <summary>Plain text on one line.</summary>
    public static string Escape(string text)
    {
        var line = OneLine.Of(text);
        var markdown = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            Append(markdown, line, i);
        }

        return markdown.ToString();
    }

    /// <summary>A code span that also fits into a table's cell. With two backticks in a row it would take a fence of three, which begins a block of code: then words.</summary>
    public static string Code(string text)
    {
        var line = OneLine.Of(text);
        if (line.Contains("``"))
        {
            return Escape(line);
        }

        var fence = line.IndexOf('`') < 0 ? "`" : "``";
        var pad = line.Length == 0 || line[0] == '`' || line[line.Length - 1] == '`' ? " " : "";
        return fence + pad + line.Replace("|", "\\|") + pad + fence;
    }

    /// <summary>Prose with its code, emphasis and links, on one line; paragraphs are separated by a space.</summary>
    public static string Of(Prose prose)
    {
        var markdown = new StringBuilder();
        foreach (var run in prose.Runs)
        {
            var text = Spaced(run.Text, run.Kind == ProseKind.Code ? Code(run.Text) : Escape(run.Text));
            _ = run.Kind switch
            {
                ProseKind.ParagraphBreak => markdown.Append(' '),
                ProseKind.Emphasis when run.Text.Trim().Length > 0 => markdown.Append(Spaced(run.Text, "*" + Escape(run.Text) + "*")),
                ProseKind.Link when run.Text.Trim().Length > 0 && XmlDoc.IsAddress(run.Target) =>
                    markdown.Append(Spaced(run.Text, "[" + Escape(run.Text) + "](<" + Address(run.Target!) + ">)")),
                _ => markdown.Append(text),
            };
        }

        return markdown.ToString().Trim();
    }

    // HTML does not know backslashes. Lists, headings and rules of a line begin with its first character, or its first number.
    private static void Append(StringBuilder markdown, string line, int index)
    {
        var character = line[index];
        _ = character switch
        {
            '&' => markdown.Append("&amp;"),
            '<' => markdown.Append("&lt;"),
            '>' => markdown.Append("&gt;"),
            '@' => markdown.Append("&#64;"),
            '"' => markdown.Append("&quot;"),

            // Behind a backslash it would still lengthen the fence of a code span that follows.
            '`' => markdown.Append("&#96;"),
            ':' when index == 0 || (index + 1 < line.Length && line[index + 1] != ' ') => markdown.Append("\\:"),
            '.' when index > 2 && string.Compare(line, index - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 => markdown.Append("\\."),
            '.' or ')' when IsItem(line, index) => markdown.Append('\\').Append(character),
            '#' or '-' or '=' when index == 0 => markdown.Append('\\').Append(character),
            '\\' or '*' or '_' or '{' or '}' or '[' or ']' or '|' or '~' or '^' or '+' or '$' => markdown.Append('\\').Append(character),
            _ => markdown.Append(character),
        };
    }

    // A number, and where lists have them, a letter or a Roman number.
    private static bool IsItem(string line, int end)
    {
        var (numbers, romans) = (0, 0);
        for (var i = 0; i < end; i++)
        {
            numbers += line[i] is >= '0' and <= '9' ? 1 : 0;
            romans += line[i] is 'i' or 'v' or 'x' or 'l' or 'c' or 'd' or 'm' or 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M' ? 1 : 0;
        }

        return end == 1 || (end > 0 && (numbers == end || romans == end));
    }

    private static string Spaced(string original, string text) =>
        (original.Length > 0 && char.IsWhiteSpace(original[0]) ? " " : "") + text
        + (original.Length > 1 && char.IsWhiteSpace(original[original.Length - 1]) ? " " : "");

    private static string Address(string target) => OneLine.Of(target).Replace("&", "&amp;").Replace("<", "%3C").Replace(">", "%3E").Replace("\\", "%5C").Replace("|", "%7C");
}
