using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen;

/// <summary>A page cut into what stands before its first section and the texts of its sections.</summary>
/// <param name="Head">What stands before the first section, and whether the page can be read at all.</param>
/// <param name="Sections">The sections' texts; none where the page cannot be read.</param>
internal sealed record PageSections(PageHeadInfo Head, EquatableArray<SectionText> Sections)
{
    private static readonly PageHead Nothing = new(null, null);

    /// <summary>Cuts a page.</summary>
    public static PageSections Of(PageFile page, CancellationToken cancellationToken)
    {
        var source = page.Source;
        if (page.Text is not { } text)
        {
            return new PageSections(new PageHeadInfo(source, Nothing, IsSilent: true, null), []);
        }

        if (PageRefusal.Of(text, page.BadOffset) is { } refusal)
        {
            var place = new LineIndex(text).PositionOf(refusal.Span.Start);
            var problem = new PageProblem(refusal.Descriptor.Id, source.Path, refusal.Arguments) { Place = (place.Line, place.Column) };
            return new PageSections(new PageHeadInfo(source, Nothing, IsSilent: false, problem), []);
        }

        var cut = PageCutter.Cut(text);
        var sections = new SectionText[cut.Sections.Count];
        for (var i = 0; i < sections.Length; i++)
        {
            var span = cut.Sections[i];
            sections[i] = new SectionText(source, text.Substring(span.Start, span.Length));
        }

        var head = HeadReader.Read(text.Substring(cut.Head.Start, cut.Head.Length));
        return new PageSections(new PageHeadInfo(source, head, IndexPage.Is(text), null), sections.ToEquatableArray());
    }

    /// <summary>What stands before the first section.</summary>
    public static PageHeadInfo HeadOf(PageSections page, CancellationToken cancellationToken) => page.Head;

    /// <summary>The sections, one by one.</summary>
    public static IEnumerable<SectionText> SectionsOf(PageSections page, CancellationToken cancellationToken) => page.Sections;
}
