using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Claims;

/// <summary>Reports what the descriptions of a page say and nothing else states, at the words.</summary>
public static class ClaimCheck
{
    /// <summary>The problems of a reference page, model by model.</summary>
    /// <param name="reading">The page as read.</param>
    /// <param name="text">Its text.</param>
    /// <param name="supplemented">Lays the supplements that there are over a model.</param>
    public static IEnumerable<Problem> Find(PageReading reading, string text, Func<ModelSpec, ModelSpec> supplemented)
    {
        LineIndex? lines = null;
        for (var index = 0; index < reading.Page.Models.Count; index++)
        {
            var model = reading.Page.Models[index];
            var place = reading.Places[index];
            var own = ClaimFinder.Find(supplemented(model)).Select(claim => (claim, SpanOf(claim, model.Parameters, place.NameSpans, text)));
            var ofItems = place.Items.SelectMany(list => RuleUse.Find(model.Parameters, list.Parameter)?.Items is { } items
                ? ClaimFinder.Find(items).Select(claim => (claim, SpanOf(claim, items.Parameters, list.NameSpans, text)))
                : []);
            foreach (var (claim, span) in own.Concat(ofItems))
            {
                lines ??= new LineIndex(text);
                yield return Problem.At(PageSetProblems.DescriptionSaysMore, reading.Page.Path, lines, span, claim.Quote, claim.Proposal.Words);
            }
        }
    }

    // Descriptions carry no positions: the words are looked for in their row. Where the page writes them otherwise (with an escape, say), the
    // name of the parameter is reported.
    private static TextSpan SpanOf(Claim claim, EquatableArray<ParameterSpec> rows, EquatableArray<TextSpan> names, string text)
    {
        var row = rows.ToList().FindIndex(row => row.Name == claim.Parameter);
        var name = names[row];
        var end = text.IndexOf('\n', name.Start);
        var start = text.IndexOf(claim.Quote, name.Start, (end < 0 ? text.Length : end) - name.Start, StringComparison.Ordinal);
        return start < 0 ? name : new TextSpan(start, claim.Quote.Length);
    }
}
