using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Pages;

/// <summary>The pages inside the tool: what it knows of models where the user names no pages.</summary>
internal static class BundledPages
{
    private const string Folder = "pages/";

    /// <summary>Sonilo's pages and their supplements.</summary>
    public static PageSet Read() => PageFile.SetOf(ReadAll());

    /// <summary>The supplements alone.</summary>
    public static IEnumerable<ModelPage> ReadSupplements() => ReadAll().Where(static page => PageFile.IsSupplement(page.Path));

    private static IEnumerable<ModelPage> ReadAll()
    {
        var assembly = typeof(BundledPages).Assembly;
        var names = assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return names.Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return PageFile.Read(name[Folder.Length..], new PageText(reader.ReadToEnd())).Page;
        });
    }
}
