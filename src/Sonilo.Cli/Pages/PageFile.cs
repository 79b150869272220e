using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Pages;

/// <summary>Finds pages on the disk and reads them.</summary>
internal static class PageFile
{
    /// <summary>The pages that a path of the command line means: the file itself, or a folder's pages.</summary>
    public static IEnumerable<string> Expand(IEnumerable<string> paths) => paths.SelectMany(static path =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.md").Where(static file => !IsReadme(file)).Order(StringComparer.Ordinal)
            : Enumerable.Repeat(path, 1));

    /// <summary>Whether the page supplements others.</summary>
    public static bool IsSupplement(string path) => PageReader.KindOf(path) == PageKind.Supplement;

    /// <summary>Reads a page with its problems.</summary>
    public static PageReading Read(string path) => ReadWithText(path).Reading;

    /// <summary>Reads a page with its problems, and keeps its text.</summary>
    public static CheckedPage ReadWithText(string path)
    {
        var page = PageText.Decode(File.ReadAllBytes(path));
        return new CheckedPage(Read(path, page), page.Text);
    }

    /// <summary>Reads a page with its problems.</summary>
    public static PageReading Read(string path, PageText page) => PageReader.Read(path, page.Text, PageReader.KindOf(path), page.BadOffset);

    /// <summary>Reads all pages and supplements that the paths mean.</summary>
    public static PageSet ReadSet(IEnumerable<string> paths)
    {
        var readings = Expand(paths).Select(Read).ToLookup(static reading => IsSupplement(reading.Page.Path), static reading => reading.Page);
        return new PageSet(readings[false].ToEquatableArray(), readings[true].ToEquatableArray());
    }

    /// <summary>Reads the same as <see cref="ReadSet"/>, faster: no problem is looked for.</summary>
    public static PageSet ReadModels(IEnumerable<string> paths)
    {
        var pages = Expand(paths).Select(ReadModels).ToLookup(static page => IsSupplement(page.Path));
        return new PageSet(pages[false].ToEquatableArray(), pages[true].ToEquatableArray());
    }

    private static ModelPage ReadModels(string path)
    {
        var page = PageText.Decode(File.ReadAllBytes(path));
        return PageRefusal.Of(page.Text, page.BadOffset) is null
            ? PageReader.ReadModels(path, page.Text, PageReader.KindOf(path))
            : throw new OutsideFailureException(Read(path, page).Problems[0].ToString());
    }

    private static bool IsReadme(string file) => Path.GetFileName(file).Equals("README.md", StringComparison.OrdinalIgnoreCase);
}
