using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Analyzers;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>Code of a consumer with its expected diagnostics marked.</summary>
internal static class CallSite
{
    /// <summary>Statements, with variables of every kind at hand.</summary>
    public static Task VerifyAsync(string statements) => VerifyFileAsync($$"""
        static class Caller
        {
            const int Many = 601;
            const string Unknown = "mp4";
            static readonly double Known = 601;

            static void Call(TuneRequest tune, DraftRequest draft, FilmRequest film, AssetInput asset, bool flag, int number, double? length, string text)
            {
                {{statements}}
            }
        }
        """);

    /// <summary>A whole file after the usings.</summary>
    public static async Task VerifyFileAsync(string file)
    {
        var marked = Markup.Parse(Requests.Usings + file);
        var compilation = AnalyzerRun.CompileWithRequests("Caller.cs", marked.Text);
        await VerifyAsync(marked, compilation);
    }

    public static async Task VerifyAsync(Markup marked, Compilation compilation, AnalyzerOptions? options = null)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var found = await AnalyzerRun.ReportAsync(new LimitAnalyzer(), compilation, options);

        string Show(string id, Microsoft.CodeAnalysis.Text.TextSpan span) => $"{id} at {span.Start}: {marked.Text.Substring(span.Start, span.Length)}";
        Assert.Equal(
            marked.Expected.OrderBy(expected => expected.Span.Start).Select(expected => Show(expected.Id, expected.Span)),
            found.Select(diagnostic => Show(diagnostic.Id, diagnostic.Location.SourceSpan)));
    }
}
