using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Tests.Generator;
using Project = Sonilo.Codegen.Tests.Generator.Project;

namespace Sonilo.Codegen.Tests.Templating;

/// <summary>A file depends on its template and its model alone.</summary>
public class TemplateIncrementalityTests
{
    private static readonly Page Acme = Page.Of(
        Page.Section("acme-a", "prompt | string | Yes", "duration | number | No | `90` | 1 | 600 | - | How long."), Page.Section("acme-b", "prompt | string | Yes"),
        Page.Section("acme-c", "prompt | string | Yes"));

    private static readonly Page First = Page.Template("First.sbn-cs", "{{ include '_head.sbn-cs' }}class First{{ model.names.pascal }};");
    private static readonly Page Second = Page.Template("Second.sbn-cs", "class Second{{ model.names.pascal }}; // {{ model.parameters.size }}");
    private static readonly Page ForAll = Page.Template("Third.all.sbn-cs", "class Third; // {{ for m in models }}{{ m.parameters.size }}{{ end }}");
    private static readonly Page Head = Page.Template("_head.sbn-cs", "// head\n");

    private readonly GeneratorRun before = new Project(Acme, First, Second, ForAll, Head) { TracksSteps = true, Sources = ["class Mine;"] }.Run().Compiles();

    [Fact]
    public void TheSameAgainRendersNothing()
    {
        var after = before.After(Acme, First, Second, ForAll, Head);

        Assert.All(after.Reasons("TemplateFiles"), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(7, after.Reasons("TemplateFiles").Count);
    }

    [Fact]
    public void AnEditOfCSharpRendersNothing()
    {
        var tree = before.Input.SyntaxTrees.Last();
        var after = before.After(before.Input.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText("class Mine { int edited; }", (CSharpParseOptions)tree.Options, tree.FilePath)));

        Assert.True(after.IsQuiet("TemplateFiles"));
        Assert.Empty(before.WrittenAgain(after));
    }

    [Fact]
    public void AChangedTemplateRendersItsOwnFiles()
    {
        var after = before.After(Acme, First, Second.With("class Second", "class Other"), ForAll, Head);

        Assert.Equal(["Second.AcmeA.g.cs", "Second.AcmeB.g.cs", "Second.AcmeC.g.cs"], before.WrittenAgain(after));
        Assert.Equal(3, after.Remade("TemplateJobs").Count);
        Assert.Equal(3, after.Remade("TemplateFiles").Count);
    }

    [Fact]
    public void AChangedPartRendersThoseThatIncludeIt()
    {
        var after = before.After(Acme, First, Second, ForAll, Head.With("head", "other"));

        Assert.Equal(["First.AcmeA.g.cs", "First.AcmeB.g.cs", "First.AcmeC.g.cs"], before.WrittenAgain(after));
        Assert.Equal(3, after.Remade("TemplateFiles").Count);
    }

    [Fact]
    public void AChangedModelRendersItsOwnFilesAndThoseOfAll()
    {
        var after = before.After(Acme.With("| 600 |", "| 601 |"), First, Second, ForAll, Head);

        Assert.Equal(3, after.Remade("TemplateJobs").Count);
        Assert.Equal(3, after.Reasons("TemplateFiles").Count(reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.Unchanged));
        Assert.Equal(4, after.Reasons("TemplateFiles").Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Equal(["AcmeARequest.g.cs"], before.WrittenAgain(after));
    }

    [Fact]
    public void AThousandModelsRenderOneFileWhenOneChanges()
    {
        var page = Page.Of([.. Enumerable.Range(0, 1000).Select(i => Page.Section($"acme-{i}", "prompt | string | Yes", $"duration | number | No | - | 1 | {600 + i}"))]);
        var template = Page.Template("Info.sbn-cs", "class Info{{ model.names.pascal }}; // {{ model.parameters[1].maximum }}");
        var first = new Project(page, template) { TracksSteps = true }.Run();

        var after = first.After(page.With("| 1100 |", "| 1100.5 |"), template);

        Assert.Single(after.Remade("TemplateFiles"));
        Assert.Equal(999, after.Reasons("TemplateFiles").Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Equal(["Acme500Request.g.cs", "Info.Acme500.g.cs"], first.WrittenAgain(after));
    }

    [Fact]
    public void WithoutATemplateThereIsNothingToRender()
    {
        var run = new Project(Acme) { TracksSteps = true }.Run();

        Assert.False(run.Result.TrackedSteps.ContainsKey("TemplateFiles"));
    }
}
