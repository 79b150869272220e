using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Analyzers;

/// <summary>The pages that a project opted in to, each read once for all that look at it.</summary>
internal sealed class ProjectPages
{
    private readonly AnalyzerOptions options;
    private readonly ConcurrentDictionary<AdditionalText, ReadPage?> readings = new();
    private readonly Lazy<Supplements> supplements;

    public ProjectPages(AnalyzerOptions options)
    {
        this.options = options;
        supplements = new Lazy<Supplements>(ReadSupplements);
    }

    /// <summary>The supplements, those of the package included.</summary>
    public Supplements Supplements => supplements.Value;

    /// <summary>Whether <paramref name="file"/> is a page of the project. A file that is listed twice counts once.</summary>
    public bool Contains(AdditionalText file) =>
        PageOptIn.IsPage(file, options.AnalyzerConfigOptionsProvider.GetOptions(file))
        && ReferenceEquals(file, options.AdditionalFiles.FirstOrDefault(other => other.Path == file.Path));

    /// <summary>Whether the page came with the package.</summary>
    public bool IsBundled(AdditionalText file) => PageOptIn.IsBundled(options.AnalyzerConfigOptionsProvider.GetOptions(file));

    /// <summary>Reads a page; <see langword="null"/> where its file cannot be opened.</summary>
    public ReadPage? Read(AdditionalText file, CancellationToken cancellation) =>
        readings.GetOrAdd(file, _ => ReadPage.From(file, cancellation));

    /// <summary>The models of all pages, each as the page that counts describes it.</summary>
    public MergedModels Merge(CancellationToken cancellation) => ModelMerge.Merge(
        options.AdditionalFiles
            .Where(file => PageOptIn.KindOf(file.Path) == PageKind.Reference && Contains(file))
            .Select(file => Read(file, cancellation))
            .OfType<ReadPage>()
            .Select(static page => page.Reading.Page),
        []);

    // Shared by all pages, none of which may cancel it for the others.
    private Supplements ReadSupplements() => new(options.AdditionalFiles
        .Where(file => PageOptIn.KindOf(file.Path) == PageKind.Supplement && Contains(file))
        .Select(file => (Page: Read(file, CancellationToken.None), IsBundled: IsBundled(file)))
        .Where(static file => file.Page is not null)
        .Select(static file => file.Page!.Reading.Page with { IsBundled = file.IsBundled }));
}
