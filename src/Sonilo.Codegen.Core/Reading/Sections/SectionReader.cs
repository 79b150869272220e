using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads one section of a page, from its heading to the next, without a look at the others.</summary>
/// <remarks>
/// Both ways run the same code: the generator's computes no positions and looks for no problems, because it runs for every
/// section that changes; the other does both.
/// </remarks>
public static class SectionReader
{
    /// <summary>The model of a section; <see langword="null"/> where the section describes none, or cannot be read. Never throws.</summary>
    public static ModelSpec? ReadModel(string sectionText, PageKind kind = PageKind.Reference) => ReadModel(sectionText, kind, out _);

    /// <inheritdoc cref="ReadModel(string, PageKind)"/>
    /// <param name="sectionText">The section's text.</param>
    /// <param name="kind">What the page is for.</param>
    /// <param name="unreadable">The heading of a section that cannot be read, safe to print; <see langword="null"/> for any other.</param>
    public static ModelSpec? ReadModel(string sectionText, PageKind kind, out string? unreadable)
    {
        var markdown = SectionMarkdown.TryParse(sectionText, withPositions: false);
        unreadable = markdown is null ? ProblemText.Quote(HeadingOf(sectionText)) : null;
        return markdown is null ? null : new ModelReader(markdown, kind, null).Read();
    }

    /// <summary>The model of a section with its problems and places. Never throws.</summary>
    public static SectionReading Read(string sectionText, PageKind kind = PageKind.Reference)
    {
        var sink = new ProblemSink();
        if (SectionMarkdown.TryParse(sectionText, withPositions: true) is not { } markdown)
        {
            sink.Report(PageProblems.SectionUnreadable, new TextSpan(0, Lines.EndOf(sectionText, 0)), HeadingOf(sectionText));
            return new SectionReading(null, new ModelPlace(default, [], []), sink.ToArray());
        }

        var reader = new ModelReader(markdown, kind, sink);
        var model = reader.Read();
        return new SectionReading(model, model is null ? new ModelPlace(default, [], []) : reader.Place, sink.ToArray());
    }

    private static string HeadingOf(string sectionText) => sectionText.AsSpan(0, Lines.EndOf(sectionText, 0)).Trim("# \t".AsSpan()).ToString();
}
