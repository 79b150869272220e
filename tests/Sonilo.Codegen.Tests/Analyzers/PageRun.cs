using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen.Analyzers;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>A project's additional files, and what the page analyzer says of them.</summary>
internal static class PageRun
{
    /// <summary>Reports on pages that the project opted in to by metadata.</summary>
    public static Task<IReadOnlyList<Diagnostic>> ReportAsync(params (string Path, string Text)[] pages) =>
        ReportAsync([.. pages.Select(page => new Page(page.Path, SourceText.From(page.Text)))], static _ => "true");

    public static Task<IReadOnlyList<Diagnostic>> ReportAsync(ImmutableArray<AdditionalText> files, Func<string, string?> metadata) =>
        AnalyzerRun.ReportAsync(
            new PageAnalyzer(), AnalyzerRun.Compile("Program.cs", "class Program { }"), new AnalyzerOptions(files, new Options(metadata)));

    /// <summary>A page in memory; one without text is a file that cannot be read.</summary>
    public sealed class Page(string path, SourceText? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Options(Func<string, string?> metadata) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(metadata(textFile.Path));
    }

    private sealed class Values(string? metadata) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.SoniloDoc" ? metadata : null;
            return value is not null;
        }
    }
}
