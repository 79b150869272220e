using System.Text;
using System.Text.Json;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Reporting;

/// <summary>What changed, in the formats that people and machines read.</summary>
internal static class ChangeReport
{
    /// <summary>For a terminal or a log: the verdict, then a line a change under its model.</summary>
    public static string ToText(Comparison comparison)
    {
        var text = new StringBuilder().Append(ChangeWords.Of(comparison.Verdict)).Append(": ").Append(ChangeWords.CountsOf(comparison)).Append('\n');
        foreach (var group in Groups(comparison))
        {
            _ = text.Append('\n').Append(SafeText.OnOneLine(group.Key)).Append('\n');
            foreach (var change in group)
            {
                var subject = change.Parameter is { } parameter ? SafeText.OnOneLine(parameter) + ": " : "";
                _ = text.Append("  ").Append(ChangeWords.Of(change.Impact).PadRight(18)).Append("  ").Append(subject)
                    .Append(ChangeWords.Of(change, SafeText.OnOneLine)).Append(" — ").Append(change.Reason).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>For the description of a pull request: the verdict, then a table a model.</summary>
    public static string ToMarkdown(Comparison comparison)
    {
        var text = new StringBuilder().Append("**Verdict: ").Append(ChangeWords.Of(comparison.Verdict)).Append(".** ")
            .Append(Sentence(ChangeWords.CountsOf(comparison))).Append('\n');
        foreach (var group in Groups(comparison))
        {
            _ = text.Append("\n### ").Append(SafeText.AsCode(group.Key)).Append("\n\n| Impact | What | Change | Why |\n| --- | --- | --- | --- |\n");
            foreach (var change in group)
            {
                var impact = change.Impact >= ChangeImpact.BehaviourBreaking ? $"**{ChangeWords.Of(change.Impact)}**" : ChangeWords.Of(change.Impact);
                var subject = change.Parameter is { } parameter ? SafeText.AsCode(parameter) : change.ModelId is null ? "page" : "model";
                _ = text.Append("| ").Append(impact).Append(" | ").Append(subject).Append(" | ")
                    .Append(ChangeWords.Of(change, SafeText.AsCode)).Append(" | ").Append(change.Reason).Append(" |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>For programs.</summary>
    public static string ToJson(Comparison comparison) => JsonText.OfObject(json => Write(json, comparison));

    /// <summary>Writes the properties of the comparison.</summary>
    public static void Write(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteString("verdict", ChangeWords.Of(comparison.Verdict));
        json.WriteObjects("changes", comparison.Changes, change =>
        {
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
            json.WriteString("impact", ChangeWords.Of(change.Impact).Replace(' ', '-'));
            json.WriteOptional("page", change.Page);
            json.WriteOptional("model", change.ModelId);
            json.WriteOptional("parameter", change.Parameter);
            json.WriteOptional("before", change.Before);
            json.WriteOptional("after", change.After);
            json.WriteString("reason", change.Reason);
        });
    }

    /// <summary>The changes by what they are about: a model, a page, or all pages.</summary>
    public static IEnumerable<IGrouping<string, Change>> Groups(Comparison comparison) =>
        comparison.Changes.GroupBy(static change => change.ModelId ?? change.Page ?? "pages", StringComparer.Ordinal);

    private static string Sentence(string words) => string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1), ".");
}
