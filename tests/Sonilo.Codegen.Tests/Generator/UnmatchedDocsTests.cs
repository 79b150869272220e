using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Tests.Generator;

public class UnmatchedDocsTests
{
    [Fact]
    public void APatternThatMatchesNoFileIsNamedWhateverElseTheProjectHas()
    {
        var run = new Project(Page.Of(Page.Section("acme-tune"))) { UnmatchedDocs = "docs/*.md|more/**/*.md" }.Run().Compiles();

        Assert.Equal(["SON0014", "SON0014"], run.Ids);
        Assert.All(run.Diagnostics, problem => Assert.Equal(DiagnosticSeverity.Warning, problem.DefaultSeverity));
        Assert.Contains("'docs/*.md'", run.Diagnostics[0].GetMessage(), StringComparison.Ordinal);
        Assert.Contains("'more/**/*.md'", run.Diagnostics[1].GetMessage(), StringComparison.Ordinal);
        Assert.Equal(["SON0014"], new Project { UnmatchedDocs = "docs/*.md" }.Run().Ids);
    }
}
