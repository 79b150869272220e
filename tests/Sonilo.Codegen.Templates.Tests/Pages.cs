using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;
using Sonilo.Codegen.Templates.Contract;

namespace Sonilo.Codegen.Templates.Tests;

/// <summary>Real pages: those that the package ships, and the vendor's own, which are not ours to keep a copy of.</summary>
internal static class Pages
{
    private const string Supplement = ".supplement.md";

    private static readonly string Corpus = Repository.PathOf("../shared/corpus");

    /// <summary>Why the vendor's own pages are not tried; <see langword="null"/> where they are beside the repository.</summary>
    public static string? WithoutCorpus => Directory.Exists(Corpus) ? null : "The vendor's pages are not beside the repository, as ../shared/corpus.";

    /// <summary>The files of the vendor's pages.</summary>
    public static IReadOnlyList<string> CorpusFiles => FilesOf(Corpus);

    /// <summary>The models of the bundled pages.</summary>
    public static IReadOnlyList<TemplateModel> BundledModels { get; } = Read(FilesOf(Repository.PathOf("schemas")));

    /// <summary>The models of the vendor's pages.</summary>
    public static IReadOnlyList<TemplateModel> CorpusModels => Read(CorpusFiles);

    private static List<string> FilesOf(string folder) =>
        [.. Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Where(static file => !file.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static List<TemplateModel> Read(IEnumerable<string> files)
    {
        var pages = files.Select(static file => PageReader.Read(file, File.ReadAllText(file), file.EndsWith(Supplement, StringComparison.Ordinal) ? PageKind.Supplement : PageKind.Reference).Page)
            .ToLookup(static page => page.Path.EndsWith(Supplement, StringComparison.Ordinal));
        var set = new PageSet(pages[false].ToEquatableArray(), pages[true].ToEquatableArray());
        return [.. set.NamedModels().AsEnumerable().Select(static model => new TemplateModel(model, new DatedPage(model.Page, "2026-06-15"), CodeTarget.Newest))];
    }
}
