using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;
using Sonilo.Codegen.Templates.Contract;
using Sonilo.Codegen.Templates.Escaping;
using Sonilo.Codegen.Templates.Rendering;

namespace Sonilo.Codegen.Templates.Tests.BuiltIn;

/// <summary>The templates that come with the tool, and the models that they are tried with.</summary>
internal static class BuiltInTemplates
{
    public const string TypeScript = "sonilo-models.all.sbn-ts";
    public const string Python = "sonilo_models.all.sbn-py";
    public const string Markdown = "models.all.sbn-md";
    public const string Http = "requests.all.sbn-http";

    /// <summary>The pages that the package ships, those that lie beside the repository where they do, and those of the tests.</summary>
    public static IReadOnlyList<TemplateModel> PublishedModels { get; } = ReadPublished();

    /// <summary>What a template makes of models; fails the test where it makes nothing.</summary>
    public static string Render(string template, IEnumerable<TemplateModel> models)
    {
        var path = Path.Combine(Compilers.Root, "src", "Sonilo.Cli", "templates", template);
        var language = OutputLanguages.OfExtension("." + template[(template.LastIndexOf('-') + 1)..]);
        var rendered = new TemplateRenderer(new TemplateSource(path, File.ReadAllText(path), []), language, RenderLimits.Usual)
            .Render(RenderSubject.OfAll(models), CancellationToken.None);
        Assert.Empty(rendered.Problems);
        return rendered.Text!;
    }

    private static List<TemplateModel> ReadPublished()
    {
        string[] folders = [Path.Combine(Compilers.Root, "schemas"), Path.Combine(Compilers.Root, "..", "shared", "corpus"), Path.Combine(Compilers.Root, "..", "..", "shared", "corpus")];
        var files = folders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var pages = files.Select(file => PageReader.Read(file, File.ReadAllText(file), file.EndsWith(".supplement.md", StringComparison.Ordinal) ? PageKind.Supplement : PageKind.Reference).Page)
            .ToLookup(page => page.Path.EndsWith(".supplement.md", StringComparison.Ordinal));
        var set = new PageSet(pages[false].ToEquatableArray(), pages[true].ToEquatableArray());
        return [.. set.NamedModels().AsEnumerable().Select(model => new TemplateModel(model, new DatedPage(model.Page, "2026-06-15"), CodeTarget.Newest)), Models.Full];
    }
}
