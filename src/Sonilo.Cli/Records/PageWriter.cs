using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Records;

/// <summary>Writes models as a page in the grammar of the vendor's own, so that one reader reads both. What it writes reads back as the same models.</summary>
internal static class PageWriter
{
    /// <summary>The page.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="date">The day of its facts, as <c>yyyy-MM-dd</c>.</param>
    /// <param name="models">The models, in the page's order.</param>
    public static string Write(string title, string date, IReadOnlyList<ModelSpec> models)
    {
        var page = new StringBuilder("---\ntitle: ").Append(TitleOf(title)).Append("\n---\n\n")
            .Append("> This page is made from the service's own records by `dotnet sonilo update --live`. Last updated: ").Append(date).Append(".\n\n")
            .Append("Each section is the record of one model, with what the published pages leave out. Change a supplement instead of this page: the next update replaces it.\n\n");
        foreach (var model in models)
        {
            _ = page.Append("- [").Append(MarkdownText.Words(model.Name)).Append("](#").Append(Anchor(model.Name)).Append(")\n");
        }

        _ = page.Append("\n---\n");
        foreach (var model in models)
        {
            AppendModel(page, model);
        }

        return page.ToString();
    }

    private static void AppendModel(StringBuilder page, ModelSpec model)
    {
        _ = page.Append("\n## ").Append(MarkdownText.Words(model.Name)).Append("\n\n");
        foreach (var paragraph in model.Description.Runs.Where(static run => run.Kind != ProseKind.ParagraphBreak))
        {
            _ = page.Append(MarkdownText.Words(paragraph.Text)).Append("\n\n");
        }

        _ = page.Append("**Model ID:** ").Append(MarkdownText.Code(model.Id)).Append("\n\n");
        if (model.Capabilities.Count > 0)
        {
            _ = page.Append("**Capabilities:** ").AppendJoin(", ", model.Capabilities.Select(MarkdownText.Code)).Append("\n\n");
        }

        _ = page.Append(TableWriter.Write(model.Parameters));
        AppendRules(page, model.Rules);
        foreach (var list in model.Parameters.Where(static parameter => parameter.Items is not null))
        {
            _ = page.Append("\n### ").Append(MarkdownText.Code(list.Name)).Append("\n\n").Append(TableWriter.Write(list.Items!.Parameters));
            AppendRules(page, list.Items.Rules);
        }
    }

    private static void AppendRules(StringBuilder page, EquatableArray<ModelRule> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }

        _ = page.Append("\n**Rules:**\n\n");
        foreach (var rule in rules)
        {
            _ = page.Append("- ").Append(MarkdownText.Code(RuleText.Of(rule))).Append('\n');
        }
    }

    // The front matter is YAML: nothing but letters, digits and blanks needs no care there.
    private static string TitleOf(string title)
    {
        var words = string.Concat(title.Select(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ',' ? character : ' ')).Trim(' ', '-', '.', ',');
        return words.Length == 0 ? "Models" : words;
    }

    private static string Anchor(string name) => string.Concat(name.Select(static character => char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : character is ' ' or '-' ? '-' : '\0')).Replace("\0", "", StringComparison.Ordinal);
}
