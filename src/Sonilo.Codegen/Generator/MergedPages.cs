using System.Collections.Immutable;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen;

/// <summary>All pages of a project as one: every model once and named, and what was wrong with whole pages.</summary>
internal sealed record MergedPages(EquatableArray<NamedModel> Models, EquatableArray<DatedPage> Pages, EquatableArray<PageProblem> Problems)
{
    /// <summary>Merges what was read.</summary>
    public static MergedPages Of((ImmutableArray<PageHeadInfo> Heads, ImmutableArray<Section> Sections) source, CancellationToken cancellationToken)
    {
        var byPath = source.Sections.ToLookup(static section => section.Source.Path, StringComparer.Ordinal);
        var pages = source.Heads
            .GroupBy(static head => head.Source.Path, StringComparer.Ordinal)
            .Select(static heads => heads.First())
            .Select(head => (head.Source.Kind, Page: new ModelPage(head.Source.Path, head.Head, Distinct(byPath[head.Source.Path])) { IsBundled = head.Source.IsBundled }))
            .ToList();
        var set = new PageSet(Of(PageKind.Reference), Of(PageKind.Supplement));
        return new MergedPages(set.NamedModels(), set.DatedPages(), PageFaults.Of(source.Heads, source.Sections, set.Merged).ToEquatableArray());

        EquatableArray<ModelPage> Of(PageKind kind) => pages.Where(page => page.Kind == kind).Select(static page => page.Page).ToEquatableArray();
    }

    // A model that one page describes twice counts once: the first section, as for the command line.
    private static EquatableArray<ModelSpec> Distinct(IEnumerable<Section> sections)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return sections.Where(section => section.Model is { } model && seen.Add(model.Id)).Select(static section => section.Model!).ToEquatableArray();
    }
}
