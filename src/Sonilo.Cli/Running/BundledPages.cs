using Sonilo.Cli.Pages;
using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Running;

/// <summary>The pages inside the tool: what <c>run</c> knows of models where the user names no pages.</summary>
internal static class BundledPages
{
    private const string Folder = "pages/";

    /// <summary>Sonilo's pages and their supplements.</summary>
    public static PageSet Read()
    {
        var assembly = typeof(BundledPages).Assembly;
        var pages = new List<ModelPage>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            pages.Add(PageFile.Read(name[Folder.Length..], new PageText(reader.ReadToEnd())).Page);
        }

        var kinds = pages.ToLookup(static page => PageFile.IsSupplement(page.Path));
        return new PageSet(kinds[false].ToEquatableArray(), kinds[true].ToEquatableArray());
    }
}
