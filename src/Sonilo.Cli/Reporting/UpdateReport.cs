using Sonilo.Cli.Terminal;
using Sonilo.Cli.Updating;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Reporting;

/// <summary>What an update did, in the formats that people and machines read.</summary>
internal static class UpdateReport
{
    /// <summary>For a terminal or a log.</summary>
    public static string ToText(UpdateResult result) =>
        string.Concat(result.Pages.Select(static page => $"{page.Path}: {Words(page)}\n"))
        + (result.Comparison.Changes.Count == 0 ? "" : "\n" + ChangeReport.ToText(result.Comparison) + "\n")
        + (result.Contradictions.Changes.Count == 0 ? "" : ContradictionReport.ToText(result.Contradictions) + "\n")
        + Outcome(result) + "\n";

    /// <summary>For the description of a pull request.</summary>
    public static string ToMarkdown(UpdateResult result) =>
        ChangeReport.ToMarkdown(result.Comparison) + "\n"
        + string.Concat(result.Pages.Select(static page => $"- {SafeText.AsCode(page.Source.FileName)} from {SafeText.AsCode(page.Source.Location)}: {SafeText.AsWords(Words(page))}\n"))
        + (result.Contradictions.Changes.Count == 0 ? "" : "\n" + ContradictionReport.ToMarkdown(result.Contradictions))
        + "\n" + SafeText.AsWords(Outcome(result)) + "\n";

    /// <summary>For programs.</summary>
    public static string ToJson(UpdateResult result) => JsonText.OfObject(json =>
    {
        json.WriteString("outcome", Outcome(result));
        json.WriteObjects("pages", result.Pages, page =>
        {
            json.WriteString("file", page.Path);
            json.WriteString("url", page.Source.Location);
            if (page.Source.Live.Count > 0)
            {
                json.WriteString("live", string.Join(',', page.Source.Live));
            }

            json.WriteString("state", State(page.State));
            json.WriteOptional("date", page.After?.Page.Head.Date);
            json.WriteOptional("reason", page.Reason);
        });
        json.WriteStartObject("diff");
        ChangeReport.Write(json, result.Comparison);
        json.WriteEndObject();
        if (result.Pages.Any(static page => page.Source.Live.Count > 0))
        {
            ContradictionReport.Write(json, "contradictions", result.Contradictions);
        }
    });

    private static string Outcome(UpdateResult result) => result.Outcome switch
    {
        UpdateOutcome.Written => Quantity.Of(result.Pages.Count(static page => page.IsOutdated), "page") + " written.",
        UpdateOutcome.DryRun => "A dry run: nothing was written.",
        UpdateOutcome.OutOfDate => "Pages are out of date: dotnet sonilo update brings them up to date.",
        UpdateOutcome.Refused => "A page is refused: nothing was written.",
        UpdateOutcome.VerdictReached => $"The verdict is {ChangeWords.Of(result.Comparison.Verdict)}, which --fail-on refuses: nothing was written.",
        _ => "Everything is up to date.",
    };

    private static string Words(PageUpdate page) => page.Reason is { } reason ? $"refused, because {reason}" : State(page.State);

    private static string State(PageState state) => state switch
    {
        PageState.Changed => "changed",
        PageState.New => "new",
        PageState.Refused => "refused",
        _ => "unchanged",
    };
}
