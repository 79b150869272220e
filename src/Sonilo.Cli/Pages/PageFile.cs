using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Pages;

/// <summary>Finds pages on the disk and reads them.</summary>
internal static class PageFile
{
    // What builds and package managers fill: no page of the user's is in there.
    private static readonly HashSet<string> FoldersOfTools = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    /// <summary>The pages that paths of the command line mean: files themselves, and what is in folders at any depth.</summary>
    /// <exception cref="WrongInputException">A folder holds no page.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            var count = found.Count;
            found.AddRange(Directory.Exists(path) ? PagesBelow(path) : [path]);
            if (found.Count == count)
            {
                throw new WrongInputException($"There is no page in the folder '{path}': a page is a file that ends in .md, except README.md.");
            }
        }

        return found;
    }

    /// <summary>The pages and supplements in a folder itself; none where there is no folder.</summary>
    public static IEnumerable<string> PagesIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.md").Where(static file => !IsReadme(file)).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Whether the page supplements others.</summary>
    public static bool IsSupplement(string path) => PageReader.KindOf(path) == PageKind.Supplement;

    /// <summary>Reads a page with its problems.</summary>
    public static PageReading Read(string path) => ReadWithText(path).Reading;

    /// <summary>Reads a page with its problems, and keeps its text.</summary>
    public static CheckedPage ReadWithText(string path)
    {
        var page = TextOf(path);
        return new CheckedPage(Read(path, page), page.Text);
    }

    /// <summary>Reads a page with its problems.</summary>
    public static PageReading Read(string path, PageText page) => PageReader.Read(path, page.Text, PageReader.KindOf(path), page.BadOffset);

    /// <summary>Reads all pages and supplements that the paths mean.</summary>
    public static PageSet ReadSet(IEnumerable<string> paths) => SetOf(Expand(paths).Select(static path => Read(path).Page));

    /// <summary>Reads the same as <see cref="ReadSet"/>, faster: no problem is looked for.</summary>
    /// <exception cref="WrongInputException">A file is not a page, or cannot be read.</exception>
    public static PageSet ReadModels(IEnumerable<string> paths) => SetOf(Expand(paths).Select(ReadModels));

    /// <summary>Pages and supplements apart.</summary>
    public static PageSet SetOf(IEnumerable<ModelPage> pages)
    {
        var kinds = pages.ToLookup(static page => IsSupplement(page.Path));
        return new PageSet(kinds[false].ToEquatableArray(), kinds[true].ToEquatableArray());
    }

    private static IEnumerable<string> PagesBelow(string folder) => PagesIn(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(static folder => !IsOfTools(folder)).Order(StringComparer.Ordinal).SelectMany(PagesBelow));

    private static bool IsOfTools(string folder)
    {
        var name = Path.GetFileName(folder);

        // A link can lead back up.
        return name.StartsWith('.') || FoldersOfTools.Contains(name) || File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint);
    }

    private static PageText TextOf(string path)
    {
        try
        {
            return PageText.Decode(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WrongInputException($"The page '{path}' cannot be read: {exception.Message}", exception);
        }
    }

    private static ModelPage ReadModels(string path)
    {
        var page = TextOf(path);
        return PageRefusal.Of(page.Text, page.BadOffset) is null
            ? PageReader.ReadModels(path, page.Text, PageReader.KindOf(path))
            : throw new WrongInputException(Read(path, page).Problems[0].ToString());
    }

    private static bool IsReadme(string file) => Path.GetFileName(file).Equals("README.md", StringComparison.OrdinalIgnoreCase);
}
