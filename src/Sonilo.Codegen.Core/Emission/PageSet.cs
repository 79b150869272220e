using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>One version of the pages, merged: what the generator, the command line and comparing work on.</summary>
/// <param name="pages">The reference pages.</param>
/// <param name="supplements">The supplements, which are laid over them.</param>
public sealed class PageSet(EquatableArray<ModelPage> pages, EquatableArray<ModelPage> supplements = default)
{
    /// <summary>The reference pages.</summary>
    public EquatableArray<ModelPage> Pages { get; } = pages;

    /// <summary>Every model once, with the supplements laid over it.</summary>
    public MergedModels Merged { get; } = ModelMerge.Merge(pages, supplements);

    /// <summary>The models, in ordinal order of their ids.</summary>
    public IReadOnlyList<ModelSpec> Models() => [.. Merged.Models.Select(static model => model.Model)];

    /// <summary>The models with the names that their code has.</summary>
    public EquatableArray<NamedModel> NamedModels() => ModelNames.Of(Merged.Models);

    /// <summary>The pages that a model was taken from, as the catalogue states them.</summary>
    public EquatableArray<DatedPage> DatedPages()
    {
        var dates = Pages.ToLookup(static page => page.Path, static page => page.Head.Date, StringComparer.Ordinal);
        return PageNames.Of(Merged.Models.Select(static model => model.PagePath))
            .Select(page => new DatedPage(page.Value, dates[page.Key].First()))
            .OrderBy(static page => page.Page.Member, StringComparer.Ordinal)
            .ToEquatableArray();
    }
}
