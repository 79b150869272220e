using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>A file of generated C#.</summary>
/// <param name="Name">The file's name, unique where case does not count.</param>
/// <param name="Text">The file's text, with line feeds.</param>
public sealed record GeneratedFile(string Name, string Text);

/// <summary>Turns pages into all their files at once, for hosts without a compiler. The generator makes the same files one by one.</summary>
public static class GeneratedFiles
{
    /// <summary>The files of all models, and the catalogue last; nothing where there is no model.</summary>
    public static IReadOnlyList<GeneratedFile> Of(IReadOnlyCollection<ModelPage> pages, IEnumerable<ModelPage> supplements, CodeTarget target)
    {
        var merged = ModelMerge.Merge(pages, supplements).Models;
        var models = ModelNames.Of(merged);
        if (models.Count == 0)
        {
            return [];
        }

        var files = new List<GeneratedFile>(models.Count + 1);
        foreach (var model in models)
        {
            files.Add(new GeneratedFile(model.HintName, RequestTemplate.Render(model, target)));
        }

        var names = PageNames.Of(merged.Select(static model => model.PagePath));
        var dated = pages
            .Where(page => names.ContainsKey(page.Path))
            .GroupBy(static page => page.Path, StringComparer.Ordinal)
            .Select(group => new DatedPage(names[group.Key], group.First().Head.Date))
            .OrderBy(static page => page.Page.Member, StringComparer.Ordinal);
        var entries = models.Select(static model => new CatalogEntry(model.Name, model.Model.Name));
        files.Add(new GeneratedFile(
            target.CatalogType + ".g.cs", CatalogTemplate.Render(entries.ToEquatableArray(), dated.ToEquatableArray(), target)));
        return files;
    }
}
