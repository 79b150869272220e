using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Analyzers;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>Every id has its descriptor, its release entry, and a help page whose example has the problem and whose remedy has not.</summary>
public partial class DiagnosticPagesTests
{
    private const string Folder = "src/Sonilo.Codegen/Diagnostics/";

    // The page that the supplements of the examples are about.
    private const string Known = """
        > Last updated: 2026-06-15.

        ## Tune

        **Model ID:** `model_acme-tune`

        | Parameter | Type | Required |
        | --- | --- | --- |
        | `duration` | number | No |
        | `startOffset` | number | No |
        | `video` | file | No |
        """;

    private static readonly DiagnosticDescriptor[] All =
    [
        .. OfTheGenerator("OfGeneration"), .. new PageAnalyzer().SupportedDiagnostics, .. new LimitAnalyzer().SupportedDiagnostics, .. OfTheGenerator("OfTemplates"),
    ];

    public static TheoryData<string> Examples => [.. All.Select(descriptor => descriptor.Id).Where(id => id[3] is not ('0' or '3'))];

    [Fact]
    public void EveryIdIsThereOnceInOrder() =>
        Assert.Equal(All.Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal), All.Select(descriptor => descriptor.Id));

    [Fact]
    public void PageProblemsAreTheReadersInWordsAndSeverity() =>
        Assert.All(PageProblems.All.Concat(LimitProblems.All).Concat(PageSetProblems.All).Concat(TemplateProblems.All), problem =>
        {
            var descriptor = Assert.Single(All, descriptor => descriptor.Id == problem.Id);
            Assert.Equal((problem.Title, problem.MessageFormat), (descriptor.Title.ToString(), descriptor.MessageFormat.ToString()));
            Assert.Equal(problem.Severity.ToString(), descriptor.DefaultSeverity.ToString());
        });

    [Fact]
    public void EveryIdHasAHelpPage() =>
        Assert.All(All, descriptor =>
        {
            var page = Repository.Read($"{Folder}{descriptor.Id}.md");
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
            Assert.Contains($"\n| {descriptor.DefaultSeverity} | {descriptor.Category} |", page, StringComparison.Ordinal);
            Assert.Contains("\n## Example\n", page, StringComparison.Ordinal);
            Assert.Contains("\n## Remedy\n", page, StringComparison.Ordinal);
        });

    [Fact]
    public void NoHelpPageIsLeftOver() => Assert.Equal(
        All.Select(descriptor => descriptor.Id + ".md"),
        Directory.GetFiles(Repository.PathOf(Folder), "SON*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void TheTableListsThemAll() => Assert.Contains(
        "| Id | Severity | Meaning |\n| --- | --- | --- |\n"
        + string.Concat(All.Select(descriptor => $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.DefaultSeverity} | {descriptor.Title} |\n"))
        + "\n",
        Repository.Read(Folder + "README.md"),
        StringComparison.Ordinal);

    [Fact]
    public void EveryIdIsInAReleaseOnce()
    {
        var releases = Repository.Read("src/Sonilo.Codegen/AnalyzerReleases.Shipped.md") + Repository.Read("src/Sonilo.Codegen/AnalyzerReleases.Unshipped.md");

        Assert.All(All, descriptor => Assert.Single(
            releases.Split('\n'), line => line == $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task TheExampleHasTheProblemAndTheRemedyHasNot(string id)
    {
        var blocks = Blocks().Matches(Repository.Read($"{Folder}{id}.md")).Select(block => (block.Groups[1].Value, block.Groups[2].Value)).ToList();

        Assert.Equal(2, blocks.Count);
        Assert.Contains(id, await IdsOfAsync(blocks[0].Item1, blocks[0].Item2));
        Assert.Empty(await IdsOfAsync(blocks[1].Item1, blocks[1].Item2));
    }

    private static async Task<IEnumerable<string>> IdsOfAsync(string language, string text)
    {
        var found = language switch
        {
            "csharp" => await AnalyzerRun.ReportAsync(
                new LimitAnalyzer(),
                AnalyzerRun.CompileWithRequests("Caller.cs", $"{Requests.Usings} static class Caller {{ static void Call() {{ {text} }} }}")),
            "markdown supplement" => await PageRun.ReportAsync(("acme.md", Known), ("acme.supplement.md", text)),
            _ => await PageRun.ReportAsync(("acme.md", text)),
        };
        return found.Select(diagnostic => diagnostic.Id);
    }

    // The generator's are internal, and the generator is not the only one who needs them.
    private static IEnumerable<DiagnosticDescriptor> OfTheGenerator(string family) =>
        (IEnumerable<DiagnosticDescriptor>)typeof(PageAnalyzer).Assembly
            .GetType("Sonilo.Codegen.Diagnostics.DiagnosticCatalog", throwOnError: true)!
            .GetProperty(family, BindingFlags.Public | BindingFlags.Static)!
            .GetValue(null)!;

    [GeneratedRegex(@"^```(\w[\w ]*)\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
