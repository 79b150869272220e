using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Analyzers;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>A project's additional files, and what the page analyzer says of them.</summary>
internal static class PageRun
{
    /// <summary>Reports on pages that the project opted in to by metadata.</summary>
    public static Task<IReadOnlyList<Diagnostic>> ReportAsync(params (string Path, string Text)[] pages) =>
        ReportAsync([.. pages.Select(page => new AdditionalPage(page.Path, page.Text))], ProjectSettings.AllPages);

    /// <summary>Reports on files of which <paramref name="metadata"/> states the opt-in.</summary>
    public static Task<IReadOnlyList<Diagnostic>> ReportAsync(ImmutableArray<AdditionalText> files, Func<string, string?> metadata) =>
        ReportAsync(files, new ProjectSettings(
            new Dictionary<string, string>(),
            file => metadata(file.Path) is { } value ? new() { ["build_metadata.AdditionalFiles.SoniloDoc"] = value } : new Dictionary<string, string>()));

    private static Task<IReadOnlyList<Diagnostic>> ReportAsync(ImmutableArray<AdditionalText> files, ProjectSettings settings) =>
        AnalyzerRun.ReportAsync(new PageAnalyzer(), AnalyzerRun.Compile("Program.cs", "class Program { }"), new AnalyzerOptions(files, settings));
}
