using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes XML documentation. The only way for a page's text into a comment.</summary>
public static class XmlDoc
{
    private const int LineWidth = 110;

    /// <summary>Text as XML: nothing in it can open or close an element.</summary>
    public static string Text(string text)
    {
        var line = OneLine.Of(text);
        return line.IndexOfAny(['&', '<', '>', '"']) < 0
            ? line
            : line.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
    }

    /// <summary>Text as code.</summary>
    public static string Code(string text) => "<c>" + Text(text) + "</c>";

    /// <summary>Prose with its code, emphasis and links.</summary>
    public static string Of(Prose prose)
    {
        if (prose.Runs.Count == 1 && prose.Runs[0].Kind == ProseKind.Text)
        {
            return Text(prose.Runs[0].Text);
        }

        var xml = new StringBuilder();
        foreach (var run in prose.Runs)
        {
            Append(xml, run);
        }

        return xml.ToString().Trim();
    }

    /// <summary>Writes an element of documentation at an indentation, over several lines when one is too short for it.</summary>
    public static void Append(StringBuilder code, string indent, string element, string xml, string attribute = "")
    {
        code.Append(indent).Append("/// <").Append(element).Append(attribute).Append('>');
        if (indent.Length + element.Length + attribute.Length + xml.Length <= LineWidth)
        {
            code.Append(xml).Append("</").Append(element).Append(">\n");
            return;
        }

        code.Append('\n');
        foreach (var line in Wrap(xml, LineWidth - indent.Length))
        {
            code.Append(indent).Append("/// ").Append(line).Append('\n');
        }

        code.Append(indent).Append("/// </").Append(element).Append(">\n");
    }

    private static void Append(StringBuilder xml, ProseRun run)
    {
        // OneLine trims; what separated this run from its neighbours is put back.
        var text = Text(run.Text);
        var before = run.Text.Length > 0 && char.IsWhiteSpace(run.Text[0]) ? " " : "";
        var after = run.Text.Length > 1 && char.IsWhiteSpace(run.Text[run.Text.Length - 1]) ? " " : "";
        _ = run.Kind switch
        {
            ProseKind.ParagraphBreak => xml.Append("<para/>"),
            ProseKind.Code when text.Length > 0 => xml.Append("<c>").Append(text).Append("</c>"),
            ProseKind.Emphasis when text.Length > 0 => xml.Append(before).Append("<i>").Append(text).Append("</i>").Append(after),
            ProseKind.Link when text.Length > 0 && IsAddress(run.Target) =>
                xml.Append(before).Append("<see href=\"").Append(Text(run.Target!)).Append("\">").Append(text).Append("</see>").Append(after),
            _ => xml.Append(before).Append(text).Append(after),
        };
    }

    internal static bool IsAddress(string? target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && !target!.Contains(' ');

    // Breaks at spaces, but never inside a tag, where a space belongs to an attribute.
    private static IEnumerable<string> Wrap(string xml, int width)
    {
        var start = 0;
        var space = -1;
        var inTag = false;
        for (var i = 0; i < xml.Length; i++)
        {
            inTag = xml[i] == '<' || (inTag && xml[i] != '>');
            if (xml[i] == ' ' && !inTag)
            {
                space = i;
            }

            if (i - start >= width && space > start)
            {
                yield return xml.Substring(start, space - start);
                start = space + 1;
                space = -1;
            }
        }

        yield return xml.Substring(start);
    }
}
