using System.Text;
using System.Text.Json;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Reporting;

/// <summary>What published pages and the service's records say differently of the same models.</summary>
internal static class ContradictionReport
{
    private const string Heading = "The published pages and supplements say otherwise than the service's records (page → record):";

    /// <summary>For a terminal or a log.</summary>
    public static string ToText(Comparison contradictions)
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var group in ChangeReport.Groups(contradictions))
        {
            _ = text.Append('\n').Append(SafeText.OnOneLine(group.Key)).Append('\n');
            foreach (var change in group)
            {
                _ = text.Append("  ").Append(change.Parameter is { } parameter ? SafeText.OnOneLine(parameter) + ": " : "").Append(ChangeWords.Of(change, SafeText.OnOneLine)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>For the description of a pull request.</summary>
    public static string ToMarkdown(Comparison contradictions)
    {
        var text = new StringBuilder(Heading).Append("\n\n");
        foreach (var change in contradictions.Changes)
        {
            _ = text.Append("- ").Append(SafeText.AsCode(change.ModelId ?? "")).Append(": ")
                .Append(change.Parameter is { } parameter ? SafeText.AsCode(parameter) + ": " : "").Append(ChangeWords.Of(change, SafeText.AsCode)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>For programs.</summary>
    public static void Write(Utf8JsonWriter json, string name, Comparison contradictions) =>
        json.WriteObjects(name, contradictions.Changes, change =>
        {
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
            json.WriteOptional("model", change.ModelId);
            json.WriteOptional("parameter", change.Parameter);
            json.WriteOptional("page", change.Before);
            json.WriteOptional("record", change.After);
        });
}
