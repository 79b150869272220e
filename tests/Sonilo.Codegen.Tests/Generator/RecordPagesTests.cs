using Microsoft.CodeAnalysis.CSharp;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>Pages made of the service's records, with every column and every kind of rule, give types that compile wherever generated code can be compiled.</summary>
public class RecordPagesTests
{
    // The command line's tests hold it against the records.
    private const string EveryFact = "tests/Sonilo.Cli.Tests/Records/Snapshots/RecordPageSnapshotTests.EveryFactIsOnThePage.verified.txt";

    private static readonly Page Records = new("docs/records.md", Repository.Read(EveryFact));

    [Theory]
    [InlineData("netstandard2.0", LanguageVersion.CSharp9)]
    [InlineData("netstandard2.0", LanguageVersion.Latest)]
    [InlineData("net472", LanguageVersion.CSharp9)]
    [InlineData("net472", LanguageVersion.Latest)]
    [InlineData("net8.0", LanguageVersion.CSharp9)]
    [InlineData("net8.0", LanguageVersion.CSharp12)]
    [InlineData("net10.0", LanguageVersion.CSharp9)]
    [InlineData("net10.0", LanguageVersion.Latest)]
    public void TheirTypesCompileWithoutAWarning(string framework, LanguageVersion language)
    {
        var run = new Project(Records) { Framework = Framework.Of(framework), Language = language }.Run().Compiles();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["AcmeEveryFactRequest.g.cs", "BytedanceSeedance20Request.g.cs", "SoniloCatalog.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        var everyFact = run.Sources["AcmeEveryFactRequest.g.cs"];
        Assert.All(Checked, check => Assert.Contains(check, everyFact, StringComparison.Ordinal));
    }

    // One line of each kind: a page that is read as nothing would compile, too.
    private static readonly string[] Checked =
    [
        "record AcmeEveryFactSegment ", "check.File(\"video\"", "check.MinLength(\"prompt\"", "check.Step(\"startOffset\"", "check.MinItems(\"references\"", "check.MaxItems(\"segments\"",
        "check.RequiredWith(\"first\"", "check.RequiredWithout(\"prompt\"", "check.RequiredWhen(\"strength\"", "check.Excludes(\"prompt\"", "check.AtMostOne(", "check.AtLeastOne(",
        "check.Contiguous(\"segments\"", "check.AtMost(\"segments.end\"", "check.ItemsValid(\"segments\"", "Your video", "Moves the price.", "costImpact",
    ];
}
