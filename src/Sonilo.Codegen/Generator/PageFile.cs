using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen;

/// <summary>A page as the project includes it.</summary>
/// <param name="Path">The page's path, with slashes.</param>
/// <param name="Kind">Whether it is a page or a supplement.</param>
/// <param name="Models">The patterns of the models wanted, separated by bars; empty for all.</param>
/// <param name="Text">The page's text; <see langword="null"/> where it cannot be read.</param>
internal sealed record PageFile(string Path, PageKind Kind, string Models, string? Text)
{
    /// <summary>Whether the project opted in to an additional file.</summary>
    public static bool IsPage((AdditionalText File, AnalyzerConfigOptionsProvider Options) source) =>
        PageFiles.IsPage(source.File, source.Options.GetOptions(source.File));

    /// <summary>Reads a page.</summary>
    public static PageFile Read((AdditionalText File, AnalyzerConfigOptionsProvider Options) source, CancellationToken cancellationToken)
    {
        var options = source.Options.GetOptions(source.File);
        options.TryGetValue("build_metadata.AdditionalFiles.SoniloModels", out var models);
        return new PageFile(
            source.File.Path.Replace('\\', '/'),
            PageFiles.KindOf(source.File.Path),
            models ?? "",
            source.File.GetText(cancellationToken)?.ToString());
    }
}

/// <summary>A page cut into what stands before its first section and the texts of its sections.</summary>
/// <param name="Head">What stands before the first section, and whether the page can be read at all.</param>
/// <param name="Sections">The sections' texts; none where the page cannot be read.</param>
internal sealed record PageCuttings(PageHeadInfo Head, EquatableArray<SectionText> Sections)
{
    /// <summary>Cuts a page.</summary>
    public static PageCuttings Of(PageFile page, CancellationToken cancellationToken)
    {
        var refusal = page.Text is null ? PageProblems.PageNotText : PageReader.RefusalOf(page.Text);
        if (refusal is not null)
        {
            return new PageCuttings(new PageHeadInfo(page.Path, page.Kind, page.Models, new PageHead(null, null), Refuse(page, refusal.Id)), []);
        }

        var text = page.Text!;
        var cut = PageCutter.Cut(text);
        var sections = new SectionText[cut.Sections.Count];
        for (var i = 0; i < sections.Length; i++)
        {
            var span = cut.Sections[i];
            sections[i] = new SectionText(page.Path, page.Kind, page.Models, text.Substring(span.Start, span.Length));
        }

        var head = HeadReader.Read(text.Substring(cut.Head.Start, cut.Head.Length));
        return new PageCuttings(new PageHeadInfo(page.Path, page.Kind, page.Models, head, null), sections.ToEquatableArray());
    }

    /// <summary>What stands before the first section.</summary>
    public static PageHeadInfo HeadOf(PageCuttings page, CancellationToken cancellationToken) => page.Head;

    /// <summary>The sections, one by one.</summary>
    public static IEnumerable<SectionText> SectionsOf(PageCuttings page, CancellationToken cancellationToken) => page.Sections;

    private static PageProblem Refuse(PageFile page, string id) => id == PageProblems.PageTooLarge.Id
        ? new PageProblem(id, page.Path, [Shown(page.Text!.Length), Shown(PageReader.MaximumLength)])
        : new PageProblem(id, page.Path, []);

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What stands before a page's first section, and whether the page can be read at all.</summary>
/// <param name="Path">The page's path.</param>
/// <param name="Kind">Whether it is a page or a supplement.</param>
/// <param name="Models">The patterns of the models wanted.</param>
/// <param name="Head">What stands there.</param>
/// <param name="Refusal">Why the page is not read; <see langword="null"/> where it is.</param>
internal sealed record PageHeadInfo(string Path, PageKind Kind, string Models, PageHead Head, PageProblem? Refusal);

/// <summary>The text of one section. Equal texts are read once.</summary>
internal sealed record SectionText(string Path, PageKind Kind, string Models, string Text);

/// <summary>What one section holds.</summary>
/// <param name="Path">The page's path.</param>
/// <param name="Kind">Whether it is a page or a supplement.</param>
/// <param name="Model">The model; <see langword="null"/> for prose, and where the section cannot be read.</param>
/// <param name="Unreadable">The heading of a section that cannot be read; <see langword="null"/> where it can.</param>
internal sealed record Section(string Path, PageKind Kind, ModelSpec? Model, string? Unreadable)
{
    /// <summary>Reads one section.</summary>
    public static Section Read(SectionText section, CancellationToken cancellationToken)
    {
        var model = SectionReader.ReadModel(section.Text, section.Kind);
        if (model is not null)
        {
            return new Section(section.Path, section.Kind, ModelPattern.Matches(section.Models, model.Id) ? model : null, null);
        }

        var unreadable = SectionReader.Read(section.Text, section.Kind).Problems
            .FirstOrDefault(static problem => problem.Descriptor.Id == PageProblems.SectionUnreadable.Id);
        return new Section(section.Path, section.Kind, null, unreadable?.Arguments[0]);
    }
}
