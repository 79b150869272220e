using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads a whole page with every problem at its exact place. It never throws, whatever the text.</summary>
public static class PageReader
{
    /// <summary>The most characters a page may have: 6,000 models of the vendor's usual size.</summary>
    public const int MaximumLength = ParseBudget.MaximumPage;

    private const string SupplementEnding = ".supplement.md";

    /// <summary>What the page at <paramref name="path"/> is for: a name that ends in <c>.supplement.md</c> is a supplement's.</summary>
    public static PageKind KindOf(string path) =>
        path.EndsWith(SupplementEnding, StringComparison.OrdinalIgnoreCase) ? PageKind.Supplement : PageKind.Reference;

    /// <summary>Reads the same page as <see cref="Read"/>, faster: no problem is looked for.</summary>
    public static ModelPage ReadModels(string path, string text, PageKind kind = PageKind.Reference)
    {
        if (PageRefusal.Of(text) is not null)
        {
            return new ModelPage(path, new PageHead(null, null), []);
        }

        var cut = PageCutter.Cut(text);
        var models = new ModelSpec?[cut.Sections.Count];
        _ = Parallel.For(0, models.Length, index =>
            models[index] = SectionReader.ReadModel(text.Substring(cut.Sections[index].Start, cut.Sections[index].Length), kind));

        // A model that the page describes twice counts once, by its first section.
        var known = new HashSet<string>(StringComparer.Ordinal);
        return new ModelPage(
            path, HeadReader.Read(text.Substring(0, cut.Head.End)), models.OfType<ModelSpec>().Where(model => known.Add(model.Id)).ToEquatableArray());
    }

    /// <summary>Reads the page at <paramref name="path"/>.</summary>
    /// <param name="path">The page's path, for its problems.</param>
    /// <param name="text">Its text.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="badOffset">Where the text's first byte is that could not be decoded, see <see cref="PageText.BadOffset"/>.</param>
    public static PageReading Read(string path, string text, PageKind kind = PageKind.Reference, int? badOffset = null)
    {
        var builder = new PageReadingBuilder(path, text);
        if (PageRefusal.Of(text, badOffset) is { } refusal)
        {
            builder.Report(refusal.Descriptor, refusal.Span, [.. refusal.Arguments]);
            return builder.Build(new PageHead(null, null));
        }

        var cut = PageCutter.Cut(text);
        var sink = new ProblemSink();
        var head = HeadReader.Read(text.Substring(0, cut.Head.End), kind, sink);
        builder.Report(sink.ToArray(), offset: 0);
        foreach (var section in cut.Sections)
        {
            builder.Add(SectionReader.Read(text.Substring(section.Start, section.Length), kind), section.Start);
        }

        if (!builder.HasModels && !IndexPage.Is(text))
        {
            builder.Report(PageProblems.PageWithoutModel, new TextSpan(cut.Head.Start, 0));
        }

        return builder.Build(head);
    }
}
