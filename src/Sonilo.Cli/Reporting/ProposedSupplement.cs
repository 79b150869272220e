using System.Text;
using Sonilo.Cli.Records;
using Sonilo.Codegen.Claims;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Reporting;

/// <summary>Writes a supplement with a line for everything that descriptions say and nothing else states.</summary>
internal static class ProposedSupplement
{
    private const string Head = """
        ---
        title: Proposals
        ---

        What descriptions say and no column and no rule states, as `dotnet sonilo check --propose` understood the words, which stand above each table.
        Read every line against its words before you keep it: a sentence can mean less than it says.

        """;

    /// <summary>The supplement, and how many lines it proposes.</summary>
    /// <param name="models">The models, with the supplements that there are laid over them.</param>
    public static (string Text, int Count) Of(IEnumerable<ModelSpec> models)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        var count = 0;
        foreach (var model in models)
        {
            List<Claim> own = [.. ClaimFinder.Find(model)];
            var lists = model.Parameters.Where(static list => list.Items is not null)
                .Select(static list => (list.Name, Claims: ClaimFinder.Find(list.Items!).ToList())).Where(static list => list.Claims.Count > 0).ToList();
            if (own.Count == 0 && lists.Count == 0)
            {
                continue;
            }

            _ = text.Append("\n## ").Append(MarkdownText.Words(model.Name)).Append("\n\n**Model ID:** ").Append(MarkdownText.Code(model.Id)).Append('\n');
            Append(text, own);
            foreach (var (name, claims) in lists)
            {
                _ = text.Append("\n### ").Append(MarkdownText.Code(name)).Append('\n');
                Append(text, claims);
            }

            count += own.Count + lists.Sum(static list => list.Claims.Count);
        }

        return (text.ToString(), count);
    }

    private static void Append(StringBuilder text, List<Claim> claims)
    {
        _ = text.Append('\n');
        foreach (var claim in claims)
        {
            _ = text.Append("- ").Append(MarkdownText.Code(claim.Parameter)).Append(": ").Append(MarkdownText.Words(claim.Quote)).Append('\n');
        }

        AppendTable(text, [.. claims.Select(static claim => claim.Proposal).OfType<ProposedCell>()]);
        List<ModelRule> rules = [.. claims.Select(static claim => claim.Proposal).OfType<ProposedRule>().Select(static proposal => proposal.Rule).Distinct()];
        if (rules.Count > 0)
        {
            _ = text.Append("\n**Rules:**\n\n").AppendJoin("", rules.Select(static rule => $"- {MarkdownText.Code(RuleText.Of(rule))}\n"));
        }
    }

    // Two sentences can say two different things of one cell: the first one stands, and both are quoted.
    private static void AppendTable(StringBuilder text, List<ProposedCell> cells)
    {
        if (cells.Count == 0)
        {
            return;
        }

        List<string> columns = [.. cells.Select(static cell => cell.Column).Distinct()];
        _ = text.Append("\n| Parameter | ").AppendJoin(" | ", columns).Append(" |\n| --- |").AppendJoin("", columns.Select(static _ => " --- |")).Append('\n');
        foreach (var row in cells.GroupBy(static cell => cell.Parameter, StringComparer.Ordinal))
        {
            _ = text.Append("| ").Append(MarkdownText.Code(row.Key)).Append(" | ")
                .AppendJoin(" | ", columns.Select(column => row.FirstOrDefault(cell => cell.Column == column)?.Text ?? "-")).Append(" |\n");
        }
    }
}
