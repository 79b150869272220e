using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Sonilo.Codegen.CodeFixes;

namespace Sonilo.Codegen.Tests.CodeFixes;

public class FixAllTests
{
    private const string Before =
        "static class A { static TuneRequest B() => new(\"p\") { Duration = 601, NumSamples = 0, Format = \"mp4\", Strengths = [2, -1] }; static TuneRequest C() => new(\"p\") { Duration = 0 }; }";

    private const string After =
        "static class A { static TuneRequest B() => new(\"p\") { Duration = 600, NumSamples = 1, Format = \"mp4\", Strengths = [1, 0] }; static TuneRequest C() => new(\"p\") { Duration = 1 }; }";

    private static readonly string Other = Before.Replace("class A", "class D", StringComparison.Ordinal);
    private static readonly string OtherAfter = After.Replace("class A", "class D", StringComparison.Ordinal);

    [Fact]
    public async Task EveryValueOfASolutionIsReplacedByTheNearestAtOnce()
    {
        const string Nearby = "static class A { static TuneRequest B() => new(\"p\") { Format = /* odd */ \"mp4\", Steps = 6, Tags = [\"clam\", \"brigth\"], Voice = \"Bob\" }; }";
        const string Replaced = "static class A { static TuneRequest B() => new(\"p\") { Format = /* odd */ \"mp3\", Steps = 5, Tags = [\"calm\", \"bright\"], Voice = \"Bob\" }; }";
        var before = await FixRun.SolutionAsync([Nearby], [Nearby]);

        var after = await FixRun.ApplyAllAsync(FixRun.Callers(before.Projects.First())[0], new NearestValueFix(), FixAllScope.Solution);

        foreach (var document in after.Projects.SelectMany(FixRun.Callers))
        {
            Assert.Equal(Replaced, await FixRun.SourceOfAsync(document));
        }
    }

    [Theory]
    [InlineData(FixAllScope.Document, 1)]
    [InlineData(FixAllScope.Project, 2)]
    [InlineData(FixAllScope.Solution, 4)]
    public async Task EverythingOfAScopeIsFixedAtOnce(FixAllScope scope, int expected)
    {
        var before = await FixRun.SolutionAsync([Before, Other], [Before, Other]);

        var after = await FixRun.ApplyAllAsync(FixRun.Callers(before.Projects.First())[0], new ClampToLimitFix(), scope);

        var sources = new List<string>();
        foreach (var document in before.Projects.SelectMany(FixRun.Callers))
        {
            sources.Add(await FixRun.SourceOfAsync(after.GetDocument(document.Id)!));
        }

        Assert.Equal([.. new[] { After, OtherAfter, After, OtherAfter }.Take(expected), .. new[] { Before, Other, Before, Other }.Skip(expected)], sources);
    }
}
