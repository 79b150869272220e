using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>A file of generated C#.</summary>
/// <param name="HintName">The file's name, unique where case does not count.</param>
/// <param name="Text">The file's text, with line feeds.</param>
public sealed record GeneratedFile(string HintName, string Text);

/// <summary>Turns pages into all their files at once, for hosts without a compiler. The generator makes the same files one by one.</summary>
public static class GeneratedFiles
{
    /// <summary>The files of all models, and the catalogue last; nothing where there is no model.</summary>
    public static IReadOnlyList<GeneratedFile> Of(PageSet pages, CodeTarget target)
    {
        var models = pages.NamedModels();
        if (models.Count == 0)
        {
            return [];
        }

        var files = new GeneratedFile[models.Count + 1];
        _ = Parallel.For(0, models.Count, index => files[index] = new GeneratedFile(models[index].HintName, RequestTemplate.Render(models[index], target)));
        var entries = models.Select(static model => new CatalogEntry(model.Name, model.Model.Name)).ToEquatableArray();
        files[models.Count] = new GeneratedFile(target.CatalogType + ".g.cs", CatalogTemplate.Render(entries, pages.DatedPages(), target));
        return files;
    }
}
