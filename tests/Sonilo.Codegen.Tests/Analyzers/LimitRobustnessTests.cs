using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Analyzers;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>Code while it is typed: whatever is missing, the analyzer neither fails nor reports the impossible.</summary>
public class LimitRobustnessTests
{
    private const string Code = """
        namespace Sonilo.Models { public sealed partial record DraftRequest { public DraftRequest() : this("") { Duration = 601; } } }
        static class Caller
        {
            const double Many = 601;
            static TuneRequest Field = new("") { Duration = Many, Strengths = [0, .. new[] { 1.5 }, 2] };
            static object Call(TuneRequest tune, DraftRequest draft, AssetInput asset, bool flag, int number, string text)
            {
                draft.Duration ??= flag ? 601 : number switch { 1 => 0, _ => default };
                (draft.Duration, (draft.Format, var x)) = flag ? (601, ("mp4", 1)) : default;
                draft?.Prompt = text ?? nameof(text);
                _ = new FilmRequest(asset, mode: "fats", length: (double)11m, strengths: new List<double>(new[] { 2.0 }) { 3 }, @params: (int)9.5);
                return tune with { Prompt = null!, Format = new TuneFormat?(new("x")), Words = new string[2] { "la", $"{nameof(tune)}" } };
            }
        }
        """;

    [Fact]
    public Task CutOffAnywhere() => VerifyAsync(Enumerable.Range(0, Code.Length).Select(static length => Code[..length]));

    [Fact]
    public Task WithoutAnyOneOfItsTokens() => VerifyAsync(
        SyntaxFactory.ParseTokens(Code).Select(static token => Code.Remove(token.SpanStart, token.Span.Length)));

    private static async Task VerifyAsync(IEnumerable<string> sources)
    {
        foreach (var source in sources)
        {
            var compilation = AnalyzerRun.CompileWithRequests("Caller.cs", Requests.Usings + source);
            var caller = compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Caller.cs");

            var found = await compilation.WithAnalyzers([new LimitAnalyzer()], options: null)
                .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(caller), filterSpan: null, CancellationToken.None);

            Assert.All(found, diagnostic =>
            {
                Assert.StartsWith("SON", diagnostic.Id, StringComparison.Ordinal);
                Assert.True(diagnostic.Location.SourceTree == caller && !diagnostic.Location.SourceSpan.IsEmpty, diagnostic.ToString());
            });
        }
    }
}
