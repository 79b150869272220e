using Sonilo.Codegen.Reading;

namespace Sonilo.Emulator;

/// <summary>A model reference page that drives the emulator.</summary>
/// <param name="Name">The page's file name; a name that ends in <c>.supplement.md</c> makes it a supplement to other pages.</param>
/// <param name="Text">The page's Markdown.</param>
public sealed record EmulatorPage(string Name, string Text)
{
    /// <summary>Reads the page at <paramref name="path"/>; a running emulator reads it again when the file has changed.</summary>
    /// <param name="path">The file, which must exist.</param>
    /// <exception cref="InvalidDataException">The file cannot be read as a page: it is not UTF-8, say, or is HTML.</exception>
    public static EmulatorPage FromFile(string path)
    {
        var page = PageText.Decode(File.ReadAllBytes(path));
        return PageRefusal.Of(page.Text, page.BadOffset) is null
            ? new(Path.GetFileName(path), page.Text) { FilePath = Path.GetFullPath(path) }
            : throw new InvalidDataException(PageReader.Read(path, page.Text, badOffset: page.BadOffset).Problems[0].ToString());
    }

    /// <summary>The pages that came with this library, in the order of their names.</summary>
    public static IEnumerable<EmulatorPage> Bundled()
    {
        const string folder = "pages/";
        var assembly = typeof(EmulatorPage).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new EmulatorPage(name[folder.Length..], reader.ReadToEnd());
        }
    }

    internal string? FilePath { get; init; }

    internal bool IsSupplement => PageReader.KindOf(Name) == PageKind.Supplement;
}
