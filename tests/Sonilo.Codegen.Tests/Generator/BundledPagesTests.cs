using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>The package's own pages take part beside the project's: a newer page wins model by model, and nothing that was checked no longer is.</summary>
public class BundledPagesTests
{
    private static readonly Page Bundled = InPackage(Page.At(
        "/packages/schemas/acme.md",
        "2026-06-15",
        Page.Section("acme-tune", "prompt | string | Yes", "length | number | No | - | 1 | 600", "video | file"),
        Page.Section("acme-other", "prompt | string | Yes")));

    private static readonly Page Supplement = InPackage(new Page(
        "/packages/schemas/acme.supplement.md",
        "## acme-tune\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | Max Length | Kind |\n| --- | --- | --- |\n| `prompt` | 10 | - |\n| `video` | - | video |\n"
        + "\n**Rules:**\n\n- `length <= video.duration`\n"));

    private static Page Own(string date, string maximum) =>
        Page.At("docs/acme.md", date, Page.Section("acme-tune", "prompt | string | Yes", $"length | number | No | - | 1 | {maximum}", "video | file"));

    private static Page InPackage(Page page) => new(page.Path, page.Text) { IsBundled = true };

    [Theory]
    [InlineData("2026-06-15")]
    [InlineData("2026-07-01")]
    public void APageOfTheProjectThatIsAsNewWinsAndTheRestStaysAsItWas(string date)
    {
        var run = new Project(Bundled, Supplement, Own(date, "300")).Run().Compiles();

        Assert.Contains("Maximum = 300", run.Sources["AcmeTuneRequest.g.cs"], StringComparison.Ordinal);
        Assert.Contains("AcmeOtherRequest.g.cs", run.Sources.Keys);
        var info = Assert.Single(run.Diagnostics);
        Assert.Equal(("SON0015", DiagnosticSeverity.Info), (info.Id, info.Severity));
        Assert.Equal("docs/acme.md", info.Location.GetLineSpan().Path);
        Assert.Contains("SoniloUseBundledDocs", info.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnOlderPageOfTheProjectLosesAndTheProjectIsTold()
    {
        var run = new Project(Bundled, Supplement, Own("2026-01-01", "300")).Run().Compiles();

        Assert.Contains("Maximum = 600", run.Sources["AcmeTuneRequest.g.cs"], StringComparison.Ordinal);
        var info = Assert.Single(run.Diagnostics);
        Assert.Equal(("SON0016", DiagnosticSeverity.Info), (info.Id, info.Severity));
        Assert.Contains("SoniloUseBundledDocs", info.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheBundledSupplementAppliesToTheProjectsPage()
    {
        var before = new Project(Bundled, Supplement).Run().Compiles().Sources["AcmeTuneRequest.g.cs"];
        var after = new Project(Bundled, Supplement, Own("2026-07-01", "600")).Run().Compiles().Sources["AcmeTuneRequest.g.cs"];

        Assert.Contains("check.MaxLength(\"prompt\", Prompt, 10)", before, StringComparison.Ordinal);
        Assert.Contains("video.duration", before, StringComparison.Ordinal);
        // Two pages of one name are told apart by a number.
        Assert.Equal(before, after.Replace("Pages.Acme2", "Pages.Acme", StringComparison.Ordinal));
    }

    [Fact]
    public void TheProjectsSupplementCountsMoreThanTheBundledOne()
    {
        // By path it would come first, and be overridden.
        var own = new Page("/a/acme.supplement.md", Supplement.Text.Replace("| 10 |", "| 20 |", StringComparison.Ordinal));

        Assert.Contains("check.MaxLength(\"prompt\", Prompt, 20)", new Project(own, Bundled, Supplement).Run().Compiles().Sources["AcmeTuneRequest.g.cs"], StringComparison.Ordinal);
    }
}
