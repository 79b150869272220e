using System.Globalization;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads a whole page with every problem at its exact place. It never throws, whatever the text.</summary>
public static class PageReader
{
    /// <summary>The most characters a page may have: 6,000 models of the vendor's usual size.</summary>
    public const int MaximumLength = ParseBudget.MaximumPage;

    private const string SupplementEnding = ".supplement.md";

    // How much of a page is looked at to tell text from bytes that are none, and how much of that may be undecodable.
    private const int SampleLength = 4096;
    private const int MaximumUndecodableShare = 10;

    /// <summary>Why a page cannot be read at all; <see langword="null"/> where it can.</summary>
    public static ProblemDescriptor? RefusalOf(string text) =>
        text.Length > MaximumLength ? PageProblems.PageTooLarge
        : !IsText(text) ? PageProblems.PageNotText
        : ParseBudget.IsPageBeyondReason(text) ? PageProblems.PageTooLarge
        : null;

    /// <summary>What the page at <paramref name="path"/> is for: a name that ends in <c>.supplement.md</c> is a supplement's.</summary>
    public static PageKind KindOf(string path) =>
        path.EndsWith(SupplementEnding, StringComparison.OrdinalIgnoreCase) ? PageKind.Supplement : PageKind.Reference;

    /// <summary>Reads the same page as <see cref="Read"/>, faster: no problem is looked for.</summary>
    public static ModelPage ReadModels(string path, string text, PageKind kind = PageKind.Reference)
    {
        if (RefusalOf(text) is not null)
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

    /// <summary>Reads the page at <paramref name="path"/>, whose text is <paramref name="text"/>.</summary>
    public static PageReading Read(string path, string text, PageKind kind = PageKind.Reference)
    {
        var builder = new PageReadingBuilder(path, text);
        if (RefusalOf(text) is { } refusal)
        {
            builder.Report(refusal, default, text.Length.ToString(CultureInfo.InvariantCulture), MaximumLength.ToString(CultureInfo.InvariantCulture));
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

    private static bool IsText(string text)
    {
        if (text.AsSpan().IndexOf('\0') >= 0)
        {
            return false;
        }

        var undecodable = 0;
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        foreach (var character in sample)
        {
            undecodable += character == '\uFFFD' ? 1 : 0;
        }

        return undecodable * MaximumUndecodableShare <= sample.Length;
    }
}
