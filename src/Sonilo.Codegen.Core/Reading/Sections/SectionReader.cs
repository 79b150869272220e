using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>Reads one section of a page, from its heading to the next, by itself.</summary>
/// <remarks>
/// Both ways run the same code: the generator's computes no positions and looks for no problems, because it runs for every
/// section that changes; the other has both.
/// </remarks>
public static class SectionReader
{
    /// <summary>The model of a section; <see langword="null"/> where the section describes none, or cannot be read.</summary>
    /// <remarks>Never throws. Why there is none, <see cref="Read"/> tells.</remarks>
    public static ModelSpec? ReadModel(string sectionText, PageKind kind = PageKind.Reference) =>
        SectionMarkdown.TryParse(sectionText, withPositions: false) is { } markdown
            ? new ModelReader(markdown, kind, null).Read()
            : null;

    /// <summary>The model of a section with its problems and places. Never throws.</summary>
    public static SectionReading Read(string sectionText, PageKind kind = PageKind.Reference)
    {
        var sink = new ProblemSink();
        if (SectionMarkdown.TryParse(sectionText, withPositions: true) is not { } markdown)
        {
            var heading = sectionText.AsSpan(0, Lines.EndOf(sectionText, 0));
            sink.Report(PageProblems.SectionUnreadable, new TextSpan(0, heading.Length), heading.Trim("# \t".AsSpan()).ToString());
            return new SectionReading(null, default, [], [], sink.ToArray());
        }

        var reader = new ModelReader(markdown, kind, sink);
        var model = reader.Read();
        return new SectionReading(model, reader.IdSpan, model is null ? [] : reader.NameSpans, model is null ? [] : reader.RuleSpans, sink.ToArray());
    }
}
