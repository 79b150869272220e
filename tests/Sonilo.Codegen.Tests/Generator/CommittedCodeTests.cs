using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>Generated code that stands in the project's own files is what counts; the build says so once instead of declaring everything twice.</summary>
public class CommittedCodeTests
{
    private static readonly Page Acme = Page.Of(
        Page.Section("acme-tune", "prompt | string | Yes", "mood | string | No | - | - | - | `calm`, `dark`"), Page.Section("acme-film"));

    private static string[] Committed(params Page[] pages) => [.. new Project(pages).Run().Compiles().Sources.Values];

    [Fact]
    public void WhatIsCommittedIsNotGeneratedAgainAndThePropertyIsNamed()
    {
        var run = new Project(Acme) { Sources = Committed(Acme) }.Run().Compiles();

        Assert.Empty(run.Sources);
        var problem = Assert.Single(run.Diagnostics);
        Assert.Equal(("SON0013", DiagnosticSeverity.Warning), (problem.Id, problem.DefaultSeverity));
        Assert.Contains("AcmeFilmRequest, AcmeTuneRequest", problem.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("set SoniloUseBundledDocs to false", problem.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotCommittedIsGeneratedUnderACatalogueOfItsOwn()
    {
        // "acme" with "tuneMood" asks for the name of a committed type, too.
        var more = Page.At("docs/more.md", "2026-06-15", Page.Section("acme", "tuneMood | string | No | - | - | - | `calm`, `wild`"));

        var run = new Project(Acme, more) { Sources = Committed(Acme) }.Run().Compiles();

        Assert.Equal(["AcmeRequest.g.cs", "SoniloCatalogOfThisProject.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["SON0013"], run.Ids);
    }

    [Fact]
    public void WithoutAPageOfThoseModelsThereIsNothingToReport()
    {
        var other = Page.At("docs/other.md", "2026-06-15", Page.Section("other"));

        var run = new Project(other) { Sources = Committed(Acme) }.Run().Compiles();

        Assert.Contains("OtherRequest.g.cs", run.Sources.Keys);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void APartThatTheProjectAddsToAGeneratedTypeIsNotCommittedCode()
    {
        const string Part = "namespace Sonilo.Models { partial record AcmeTuneRequest { internal int Bars => 4; } static class Helpers { } struct Own { } }";

        var run = new Project(Acme) { Sources = [Part] }.Run().Compiles();

        Assert.Contains("AcmeTuneRequest.g.cs", run.Sources.Keys);
        Assert.Contains("SoniloCatalog.g.cs", run.Sources.Keys);
        Assert.Empty(run.Diagnostics);
    }
}
