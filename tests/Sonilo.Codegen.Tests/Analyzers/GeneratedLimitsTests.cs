using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Analyzers;
using Sonilo.Codegen.Tests.Generator;

namespace Sonilo.Codegen.Tests.Analyzers;

/// <summary>The analyzer on what the generator really writes, so that neither changes alone.</summary>
public class GeneratedLimitsTests
{
    private static readonly Page Acme = Page.Of(Page.Section(
        "acme-tune",
        "prompt | string | Yes",
        "duration | number | No | - | 1 | 600",
        "numSamples | number | No | - | 1 | 3",
        "weight | number",
        "mood | string | No | - | - | - | `calm`, `dark`",
        "shift | number | No | - | - | - | `5`, `10`",
        "strengths | number_array | No | - | 0 | 1",
        "image | file | Yes"));

    private const string Caller = """
        using Sonilo.Models;
        static class Caller
        {
            static AcmeTuneRequest Call(Sonilo.AssetInput asset) => new AcmeTuneRequest({|SON2003:""|}, {|SON2005:null|}!)
            {
                Duration = {|SON2001:601|}, NumSamples = {|SON2006:(int)2.5|}, Weight = {|SON2004:double.NaN|},
                Mood = {|SON2002:"clam"|}, Shift = {|SON2002:6|}, Strengths = [0, {|SON2007:2|}],
            };
            static AcmeTuneRequest Fine(Sonilo.AssetInput asset) => new(prompt: "p", asset)
            {
                Duration = 600, NumSamples = 3, Weight = -1e300, Mood = "calm", Shift = 5, Strengths = [0, 1],
            };
        }
        """;

    [Fact]
    public Task InTheProjectThatHasThePage()
    {
        var marked = Markup.Parse(Caller);
        var project = new Project(Acme) { Sources = [marked.Text] };

        return CallSite.VerifyAsync(marked, project.Run().Output, new AnalyzerOptions([.. project.Pages], project.Options));
    }

    [Fact]
    public Task InAProjectThatHasTheGeneratedCodeWithoutThePage()
    {
        var marked = Markup.Parse(Caller);
        var generated = new Project(Acme).Run();
        var output = generated.Output.AddSyntaxTrees(new Project { Sources = [marked.Text] }.Compilation.SyntaxTrees.Last());

        return CallSite.VerifyAsync(marked, output);
    }

    [Fact]
    public Task InAProjectThatOnlyRefersToTheOneWithThePage()
    {
        var marked = Markup.Parse(Caller);
        var project = new Project { Sources = [marked.Text], Libraries = [new Project(Acme) { Name = "Library" }.Run().ToReference()] };

        return CallSite.VerifyAsync(marked, project.Run().Output, new AnalyzerOptions([], project.Options));
    }
}
