using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sonilo.Codegen.Tests.Generator;

public class IncrementalityTests
{
    private static readonly Page Acme = Page.Of(
        Page.Section("acme-a", "prompt | string | Yes", "duration | number | No | `90` | 1 | 600 | - | How long."),
        Page.Section("acme-b", "prompt | string | Yes", "mood | string | No | - | - | - | `calm`, `dark`"),
        Page.Section("acme-c", "prompt | string | Yes"));

    private static readonly Page Other = Page.At("docs/other.md", "2026-01-01", Page.Section("other-d", "prompt | string"));

    private readonly GeneratorRun before = new Project(Acme, Other) { Sources = ["class Mine { }"], TracksSteps = true }.Run().Compiles();

    private GeneratorRun Edit(string find, string replacement) => before.After(Acme.With(find, replacement), Other);

    [Fact]
    public void EveryStepHasItsNameAndIsTracked() =>
        Assert.Equal(Steps.Names.Order(StringComparer.Ordinal), before.Result.TrackedSteps.Keys.Where(Steps.Names.Contains).Order(StringComparer.Ordinal));

    [Fact]
    public void TheSameAgainRunsNothing()
    {
        var after = before.After(Acme, Other);

        Assert.All(Steps.Names, step => Assert.All(after.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Assert.Empty(before.WrittenAgain(after));
    }

    [Fact]
    public void AnEditOfCSharpRunsNothing()
    {
        var tree = before.Input.SyntaxTrees.Last();
        var edited = before.Input.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText("class Mine { int edited; }", (CSharpParseOptions)tree.Options, tree.FilePath));

        var after = before.After(edited);

        Assert.All(Steps.Names, step => Assert.True(after.IsQuiet(step), step));
        Assert.All(new[] { "Pages", "Heads", "SectionTexts", "Sections", "Merged" }, step =>
            Assert.All(after.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Assert.Empty(before.WrittenAgain(after));
    }

    [Fact]
    public void ANewDateIsWrittenIntoTheCatalogueOnly()
    {
        var after = Edit("2026-06-15", "2026-06-16");

        Assert.Equal(["SoniloCatalog.g.cs"], before.WrittenAgain(after));
        Assert.True(after.IsQuiet("Sections"));
        Assert.True(after.IsQuiet("Requests"));
        Assert.Single(after.Remade("Catalog"));
    }

    [Theory]
    [InlineData("lists all available", "shows all")]
    [InlineData("**LLM", "**LLM")]
    public void ProseOutsideDescriptionsChangesNothing(string find, string replacement)
    {
        var page = Acme.Text.Replace("**Capabilities:**", "**LLM Markdown:** <https://example.com/a>\n\n**Capabilities:**", StringComparison.Ordinal);
        var first = new Project(new Page(Acme.Path, page), Other) { TracksSteps = true }.Run();

        var after = first.After(
            new Page(Acme.Path, page.Replace(find, replacement, StringComparison.Ordinal).Replace("example.com/a", "example.com/b", StringComparison.Ordinal)), Other);

        Assert.Empty(first.WrittenAgain(after));
        Assert.True(after.IsQuiet("Sections"));
        Assert.True(after.IsQuiet("Merged"));
        Assert.True(after.IsQuiet("Requests"));
        Assert.True(after.IsQuiet("Catalog"));
    }

    [Theory]
    [InlineData("## acme-a", "\n## acme-a")]
    [InlineData("| Parameter", "\n| Parameter")]
    [InlineData("Makes something.", "\n\nMakes something.")]
    public void MovedRowsChangeNothing(string find, string replacement)
    {
        var after = Edit(find, replacement);

        Assert.Empty(before.WrittenAgain(after));
        Assert.True(after.IsQuiet("Merged"));
        Assert.True(after.IsQuiet("Requests"));
    }

    [Fact]
    public void AWiderTableChangesNothing()
    {
        var after = Edit("| `prompt` | string | Yes |", "|   `prompt`   | string   | Yes    |");

        Assert.Empty(before.WrittenAgain(after));
        Assert.True(after.IsQuiet("Merged"));
    }

    [Fact]
    public void AChangedMaximumIsWrittenIntoOneRequestOnly()
    {
        var after = Edit("| 600 |", "| 601 |");

        Assert.Equal(["AcmeARequest.g.cs"], before.WrittenAgain(after));
        Assert.Single(after.Remade("Sections"));
        Assert.Single(after.Remade("Requests"));
        Assert.Empty(after.Remade("Catalog"));
    }

    [Fact]
    public void AChangedDescriptionReadsOneSectionAndWritesOneRequest()
    {
        var after = Edit("How long.", "How long, in seconds.");

        Assert.Equal(["AcmeARequest.g.cs"], before.WrittenAgain(after));
        Assert.Single(after.Remade("SectionTexts"));
        Assert.Single(after.Remade("Sections"));
        Assert.Single(after.Remade("Requests"));
        Assert.Equal(3, after.Reasons("Sections").Count(reason => reason is IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void AModelThatComesLastIsReadAlone()
    {
        var after = before.After(Acme, new Page(Other.Path, Other.Text + "\n" + Page.Section("other-e", "prompt | string")));

        Assert.Equal(["OtherERequest.g.cs", "SoniloCatalog.g.cs"], before.WrittenAgain(after));
        Assert.Single(after.Remade("Requests"));
    }

    [Fact]
    public void AModelThatGoesTakesItsFileAlong()
    {
        var after = Edit("**Model ID:** `model_acme-c`", "");

        Assert.DoesNotContain("AcmeCRequest.g.cs", after.Sources.Keys);
        Assert.Equal(before.Sources.Count - 1, after.Sources.Count);
        Assert.Equal(before.Sources["AcmeARequest.g.cs"], after.Sources["AcmeARequest.g.cs"]);
    }

    [Fact]
    public void OtherMarkdownIsLeftAlone()
    {
        var readme = new Page("README.md", Acme.Text) { IsDoc = false };
        var run = new Project(readme, Other) { TracksSteps = true }.Run();

        Assert.Equal(["OtherDRequest.g.cs", "SoniloCatalog.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Single(run.Reasons("Pages"));
    }
}
