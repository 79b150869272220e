using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Model;
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

/// <summary>What stands before a page's first section, and whether the page can be read at all.</summary>
/// <param name="Path">The page's path.</param>
/// <param name="Kind">Whether it is a page or a supplement.</param>
/// <param name="Models">The patterns of the models wanted.</param>
/// <param name="Head">What stands there.</param>
/// <param name="Refusal">Why the page is not read; <see langword="null"/> where it is.</param>
internal sealed record PageHeadInfo(string Path, PageKind Kind, string Models, PageHead Head, PageProblem? Refusal)
{
    /// <summary>Reads the head of a page.</summary>
    public static PageHeadInfo Read(PageFile page, CancellationToken cancellationToken)
    {
        var refusal = page.Text is null ? PageProblems.PageNotText : PageReader.RefusalOf(page.Text);
        var head = refusal is null ? HeadReader.Read(TextOf(page.Text!, PageCutter.Cut(page.Text!).Head)) : new PageHead(null, null);
        return new PageHeadInfo(page.Path, page.Kind, page.Models, head, refusal is null ? null : Refuse(page, refusal.Id));
    }

    private static PageProblem Refuse(PageFile page, string id) => id == PageProblems.PageTooLarge.Id
        ? new PageProblem(id, page.Path, [Shown(page.Text!.Length), Shown(PageReader.MaximumLength)])
        : new PageProblem(id, page.Path, []);

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TextOf(string text, Reading.TextSpan span) => text.Substring(span.Start, span.Length);
}

/// <summary>The text of one section. Equal texts are read once.</summary>
internal sealed record SectionText(string Path, PageKind Kind, string Models, string Text)
{
    /// <summary>Cuts a page into the texts of its sections.</summary>
    public static IEnumerable<SectionText> Cut(PageFile page, CancellationToken cancellationToken)
    {
        if (page.Text is null || PageReader.RefusalOf(page.Text) is not null)
        {
            return [];
        }

        var sections = PageCutter.Cut(page.Text).Sections;
        var texts = ImmutableArray.CreateBuilder<SectionText>(sections.Count);
        foreach (var span in sections)
        {
            texts.Add(new SectionText(page.Path, page.Kind, page.Models, page.Text.Substring(span.Start, span.Length)));
        }

        return texts.MoveToImmutable();
    }
}

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
