using Sonilo.Codegen.Claims;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Pages;

/// <summary>Finds what reading one page alone does not show: names that C# cannot take, and what other pages say otherwise.</summary>
internal static class PageSetCheck
{
    /// <summary>The pages' readings, each with these problems among its own, in the order of their places.</summary>
    public static IReadOnlyList<PageReading> Check(IReadOnlyList<CheckedPage> pages)
    {
        var merged = ModelMerge.Merge(pages.Where(static page => !page.IsSupplement).Select(static page => page.Reading.Page), []);
        var superseded = merged.Superseded.ToLookup(static model => model.PagePath, StringComparer.Ordinal);

        // Who checks a supplement alone asks about its own cells: no page is there to miss anything.
        var hasPages = pages.Any(static page => !page.IsSupplement);
        var supplements = new Supplements(pages.Where(static page => page.IsSupplement).Select(static page => page.Reading.Page));
        return [.. pages.Select(page => WithMore(page.Reading, page.IsSupplement
            ? hasPages ? SupplementNames.FindProblems(page.Reading, page.Text, merged) : []
            : OfPage(page, superseded[page.Path]).Concat(ClaimCheck.Find(page.Reading, page.Text, supplements.LaidOver))))];
    }

    private static IEnumerable<Problem> OfPage(CheckedPage page, IEnumerable<SupersededModel> superseded)
    {
        var lines = new LineIndex(page.Text);
        var models = page.Reading.Page.Models;
        var winners = superseded.ToDictionary(static model => model.ModelId, static model => model.WinnerPath, StringComparer.Ordinal);
        for (var index = 0; index < models.Count; index++)
        {
            var place = page.Reading.Places[index];
            if (winners.TryGetValue(models[index].Id, out var winner))
            {
                yield return Problem.At(PageSetProblems.ModelOnTwoPages, page.Path, lines, place.IdSpan, models[index].Id, winner, page.Path);
            }

            foreach (var change in ChangedIdentifier.Of(models[index]))
            {
                yield return Problem.At(PageSetProblems.IdentifierChanged, page.Path, lines, place.NameSpans[change.Parameter], change.Text, change.Name);
            }
        }
    }

    private static PageReading WithMore(PageReading reading, IEnumerable<Problem> found)
    {
        var more = found.ToList();
        return more.Count == 0 ? reading : reading with
        {
            Problems = reading.Problems.Concat(more)
                .OrderBy(static problem => problem.Span.Start)
                .ThenBy(static problem => problem.Descriptor.Id, StringComparer.Ordinal)
                .ToEquatableArray(),
        };
    }
}
