using System.Collections.Immutable;
using Sonilo.Codegen.Diagnostics;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen;

/// <summary>Finds what is wrong with whole pages: those that give no model, and models that several describe.</summary>
internal static class PageFaults
{
    /// <summary>The faults, page by page. The package's own pages have none that a project could mend.</summary>
    public static IEnumerable<PageProblem> Of(ImmutableArray<PageHeadInfo> heads, ImmutableArray<Section> sections, MergedModels merged) =>
        Unreadable(sections).Concat(WithoutModel(heads, sections, merged)).Concat(Repeated(heads, merged));

    private static IEnumerable<PageProblem> Unreadable(ImmutableArray<Section> sections) => sections
        .Where(static section => section.Unreadable is not null)
        .Select(static section => new PageProblem(PageProblems.SectionUnreadable.Id, section.Source.Path, [section.Unreadable!]));

    private static IEnumerable<PageProblem> WithoutModel(ImmutableArray<PageHeadInfo> heads, ImmutableArray<Section> sections, MergedModels merged)
    {
        var withModels = new HashSet<string>(
            sections.Where(static section => section.Model is not null).Select(static section => section.Source.Path), StringComparer.Ordinal);
        foreach (var head in heads.Where(head => !withModels.Contains(head.Source.Path)))
        {
            var (path, _, models, _) = head.Source;
            if (head.Refusal is { } refusal)
            {
                yield return refusal;
            }
            else if (models.Trim().Length > 0)
            {
                yield return new PageProblem(DiagnosticIds.NoPageMatches, path, [PageNames.NameOf(path), models]);
            }
            else if (!head.IsSilent || merged.Models.Count == 0)
            {
                yield return new PageProblem(PageProblems.PageWithoutModel.Id, path, []);
            }
        }
    }

    private static IEnumerable<PageProblem> Repeated(ImmutableArray<PageHeadInfo> heads, MergedModels merged)
    {
        var bundled = new HashSet<string>(
            heads.Where(static head => head.Source.IsBundled).Select(static head => head.Source.Path), StringComparer.Ordinal);
        foreach (var (id, path, winner) in merged.Superseded.AsEnumerable())
        {
            if (bundled.Contains(path) && bundled.Contains(winner))
            {
                continue;
            }

            // The package's page cannot be removed, only refused.
            yield return bundled.Contains(winner) ? new PageProblem(DiagnosticIds.BundledPageNewer, path, [id, PageNames.NameOf(path)])
                : bundled.Contains(path) ? new PageProblem(DiagnosticIds.BundledPageLeftOut, winner, [id, PageNames.NameOf(winner)])
                : new PageProblem(PageSetProblems.ModelOnTwoPages.Id, path, [id, PageNames.NameOf(winner), PageNames.NameOf(path)]);
        }
    }
}
