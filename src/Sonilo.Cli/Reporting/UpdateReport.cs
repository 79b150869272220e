using Sonilo.Cli.Updating;

namespace Sonilo.Cli.Reporting;

/// <summary>What an update did, in the formats that people and machines read.</summary>
internal static class UpdateReport
{
    /// <summary>For a terminal or a log.</summary>
    public static string ToText(UpdateResult result) =>
        string.Concat(result.Pages.Select(static page => $"{page.Path}: {Words(page)}\n"))
        + (result.Comparison.Changes.Count == 0 ? "" : "\n" + ChangeReport.ToText(result.Comparison) + "\n")
        + result.Outcome + "\n";

    /// <summary>For the description of a pull request.</summary>
    public static string ToMarkdown(UpdateResult result) =>
        ChangeReport.ToMarkdown(result.Comparison) + "\n"
        + string.Concat(result.Pages.Select(static page => $"- {InertText.AsCode(page.Source.FileName)} from {InertText.AsCode(page.Source.Location)}: {InertText.AsWords(Words(page))}\n"))
        + "\n" + InertText.AsWords(result.Outcome) + "\n";

    /// <summary>For programs.</summary>
    public static string ToJson(UpdateResult result) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("outcome", result.Outcome);
        json.WriteStartArray("pages");
        foreach (var page in result.Pages)
        {
            json.WriteStartObject();
            json.WriteString("file", page.Path);
            json.WriteString("url", page.Source.Location);
            json.WriteString("state", State(page.State));
            json.WriteOptional("date", page.After?.Page.Head.Date);
            json.WriteOptional("reason", page.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("diff");
        ChangeReport.Write(json, result.Comparison);
        json.WriteEndObject();
    });

    private static string Words(PageUpdate page) => page.Reason is { } reason ? $"refused, because {reason}" : State(page.State);

    private static string State(PageState state) => state switch
    {
        PageState.Changed => "changed",
        PageState.New => "new",
        PageState.Refused => "refused",
        _ => "unchanged",
    };
}
