using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>A page that lists other pages belongs to a folder of them, and is nothing to report as long as some page has a model.</summary>
public class IndexPagesTests
{
    private const string Vendors = """
        ---
        title: Audio Generation | Scenario Docs
        ---

        > This page is auto-generated from model configurations. Last updated: 2026-07-29.

        ## Providers

        - [Acme](/get-started/generation/audio-generation/audio-generation-acme) — 2 models
        - [Sonilo](/get-started/generation/audio-generation/audio-generation-sonilo) — 2 models
        """;

    private const string Own = "# Our models\n\n* [Acme](acme/index.md)\n* [Others](https://example.test/others/)\n";

    [Theory]
    [InlineData(Vendors)]
    [InlineData(Own)]
    public void BesidePagesWithModelsItIsNothingToReport(string index)
    {
        var run = new Project(new Page("docs/index.md", index), Page.At("docs/acme/index.md", "2026-06-15", Page.Section("acme-tune"))).Run().Compiles();

        Assert.Empty(run.Diagnostics);
        Assert.Contains("AcmeTuneRequest.g.cs", run.Sources.Keys);
    }

    [Theory]
    [InlineData(Vendors)]
    [InlineData(Own)]
    public void AProjectThatEndsUpWithoutAnyModelIsStillTold(string index)
    {
        var run = new Project(new Page("docs/index.md", index)).Run();

        Assert.Equal("SON0001", Assert.Single(run.Diagnostics).Id);
    }

    // Cut off after its head: the links there lead to sections that are gone.
    [Theory]
    [InlineData("- [Tune](#tune)\n- [More](#more)\n")]
    [InlineData("- [Elsewhere](x.md)\n\n## Tune\n\n**Model ID:** see above\n")]
    [InlineData("- [Elsewhere](x.md)\n\n## Tune\n\n| Name | Kind |\n| --- | --- |\n| `a` | string |\n")]
    [InlineData("Nothing but prose, and a [link](x.md).\n")]
    public void APageThatLostItsModelsIsNotTakenForAList(string text)
    {
        var run = new Project(new Page("docs/lost.md", text), Page.Of(Page.Section("acme-tune"))).Run();

        var problem = Assert.Single(run.Diagnostics);
        Assert.Equal("SON0001", problem.Id);
        Assert.Equal("docs/lost.md", problem.Location.GetLineSpan().Path);
    }
}
