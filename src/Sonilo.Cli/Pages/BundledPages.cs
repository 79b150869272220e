using Sonilo.Cli.Writing;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Pages;

/// <summary>The pages inside the tool: what it knows of models where the user names no pages.</summary>
internal static class BundledPages
{
    private const string Folder = "pages";

    /// <summary>Sonilo's pages and their supplements.</summary>
    public static PageSet Read() => PageFile.SetOf(ReadAll());

    /// <summary>The supplements alone.</summary>
    public static IEnumerable<ModelPage> ReadSupplements() => ReadAll().Where(static page => PageFile.IsSupplement(page.Path));

    private static IEnumerable<ModelPage> ReadAll() =>
        EmbeddedFiles.NamesIn(Folder).Select(static name => PageFile.Read(name, new PageText(EmbeddedFiles.Read(Folder, name))).Page);
}
