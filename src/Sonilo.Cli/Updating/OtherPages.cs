using Sonilo.Cli.Pages;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Updating;

/// <summary>The pages that a build reads beside the one that is being updated: those of the folder, and the package's own.</summary>
internal static class OtherPages
{
    /// <summary>The reference pages of a folder but for one, then the bundled ones that the folder does not have anew.</summary>
    public static IReadOnlyList<ModelPage> Of(string folder, string fileName)
    {
        var pages = PageFile.PagesIn(folder)
            .Where(path => !PageFile.IsSupplement(path) && !Path.GetFileName(path).Equals(fileName, StringComparison.OrdinalIgnoreCase))
            .Select(static path => PageFile.Read(path).Page)
            .ToList();
        var known = pages.SelectMany(static page => page.Models).Select(static model => model.Id).ToHashSet(StringComparer.Ordinal);
        return [.. pages, .. BundledPages.Read().Pages.Where(page => page.Models.Any(model => !known.Contains(model.Id)))];
    }
}
