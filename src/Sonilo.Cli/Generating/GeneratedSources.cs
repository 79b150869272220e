using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Generating;

/// <summary>A file of generated C#.</summary>
/// <param name="HintName">Its name, as the generator names it.</param>
/// <param name="Text">Its text, as the generator writes it.</param>
internal sealed record GeneratedFile(string HintName, string Text);

/// <summary>Makes C# of pages: the same, byte for byte, as the generator in a build.</summary>
internal static class GeneratedSources
{
    /// <summary>A file for every model, and the catalogue.</summary>
    public static IReadOnlyList<GeneratedFile> From(PageSet pages, CodeTarget target)
    {
        var merged = ModelMerge.Merge(pages.Pages, pages.Supplements);
        var models = ModelNames.Of(merged.Models);
        if (models.Count == 0)
        {
            return [];
        }

        var files = new GeneratedFile[models.Count + 1];
        _ = Parallel.For(0, models.Count, index => files[index] = new GeneratedFile(models[index].HintName, RequestTemplate.Render(models[index], target)));
        var entries = models.Select(static model => new CatalogEntry(model.Name, model.Model.Name)).ToEquatableArray();
        files[^1] = new GeneratedFile(target.CatalogType + ".g.cs", CatalogTemplate.Render(entries, DatedPages(pages, merged), target));
        return files;
    }

    private static EquatableArray<DatedPage> DatedPages(PageSet pages, MergedModels merged)
    {
        var dates = pages.Pages.GroupBy(static page => page.Path, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First().Head.Date, StringComparer.Ordinal);
        return PageNames.Of(merged.Models.Select(static model => model.PagePath))
            .Select(page => new DatedPage(page.Value, dates[page.Key]))
            .OrderBy(static page => page.Page.Member, StringComparer.Ordinal)
            .ToEquatableArray();
    }
}
