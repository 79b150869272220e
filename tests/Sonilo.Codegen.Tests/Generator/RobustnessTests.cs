using System.Text;
using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Tests.Generator;

public class RobustnessTests
{
    private static readonly Page Good = Page.At("docs/good.md", "2026-06-15", Page.Section("acme-good", "prompt | string | Yes"));

    private static GeneratorRun WithGood(string? text) => new Project(Good, new Page("docs/bad.md", text)).Run();

    private static void AssertOnly(GeneratorRun run, string id, DiagnosticSeverity severity)
    {
        var problem = Assert.Single(run.Diagnostics);
        Assert.Equal(id, problem.Id);
        Assert.Equal(severity, problem.DefaultSeverity);
        Assert.Equal("docs/bad.md", problem.Location.GetLineSpan().Path);
        Assert.Equal(["AcmeGoodRequest.g.cs", "SoniloCatalog.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        run.Compiles();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("Just prose.")]
    [InlineData("## A heading\n\nand prose.\n")]
    [InlineData("## No id\n\n| Parameter |\n| --- |\n| `a` |\n")]
    [InlineData("---\n")]
    [InlineData("| a | b |")]
    public void APageWithoutAModelIsNamed(string text) => AssertOnly(WithGood(text), "SON0001", DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("PNG\0\u0001\u0002")]
    [InlineData("\uFFFD\uFFFDJFIF\uFFFD")]
    public void AFileThatIsNotTextIsNamed(string text) => AssertOnly(WithGood(text), "SON0003", DiagnosticSeverity.Error);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    public void APageThatIsNotUtf8IsRefusedHoweverTheCompilerReadsIt(string encoding)
    {
        // Without a mark the compiler takes a file for UTF-8, or on some machines for their own code page.
        var bytes = Encoding.Latin1.GetBytes(Page.Head("2026-06-15") + Page.Section("acme-bad", "prompt | string | No | `caf\u00e9`"));
        var run = new Project(Good, Page.Of("docs/bad.md", bytes, Encoding.GetEncoding(encoding))).Run();

        AssertOnly(run, "SON0003", DiagnosticSeverity.Error);
        Assert.Contains("not UTF-8 text from line 21 on", run.Diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void APageInAUnicodeEncodingIsRead(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = Page.Head("2026-06-15") + Page.Section("acme-tune", "prompt | string | No | `caf\u00e9 \uFFFD`");

        var run = new Project(Page.Of("docs/acme.md", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)], encoding)).Run().Compiles();

        Assert.Empty(run.Diagnostics);
        Assert.Contains("caf\u00e9 \uFFFD", run.Sources["AcmeTuneRequest.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AnHtmlPageIsNamedAsSuch()
    {
        var run = WithGood("<!doctype html>\n<html><body><h2>Tune</h2></body></html>\n");

        AssertOnly(run, "SON0003", DiagnosticSeverity.Error);
        Assert.Contains("The file is HTML", run.Diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatTheCompilerCannotOpenIsTheCompilersToReport()
    {
        var run = WithGood(null).Compiles();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["AcmeGoodRequest.g.cs", "SoniloCatalog.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void APageBeyondTheLimitIsNamedAndNotRead()
    {
        var run = WithGood(new string('a', Sonilo.Codegen.Reading.PageReader.MaximumLength + 1));

        AssertOnly(run, "SON0002", DiagnosticSeverity.Error);
    }

    [Fact]
    public void NestedTablesAndListsCostTheirSectionAtMost()
    {
        var run = WithGood("## Deep\n\n**Model ID:** `model_deep`\n\n" + new string('>', 5000) + "\n");

        Assert.Equal(["SON0001", "SON0004"], run.Compiles().Ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("> | Parameter | Type |\n> | --- | --- |\n> | `a` | string |\n")]
    [InlineData("- | Parameter | Type |\n  | --- | --- |\n  | `a` | string |\n")]
    [InlineData("| Parameter | Type |\n| --- | --- |\n| `a` | \\| x \\| |\n| > `b` | - c |\n")]
    public void TablesInsideOfSomethingElseAreNoTrouble(string table)
    {
        var run = WithGood("## Nested\n\n**Model ID:** `model_nested`\n\n" + table).Compiles();

        Assert.Contains("AcmeGoodRequest.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void ATableOfOneColumnGivesNamesWithoutTypes()
    {
        var run = WithGood("## One\n\n**Model ID:** `model_one`\n\n| Parameter |\n| --- |\n| `a` |\n| `b` |\n").Compiles();

        Assert.Contains("public JsonElement? A ", run.Sources["OneRequest.g.cs"], StringComparison.Ordinal);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void ATableOfThreeHundredColumnsIsReadByTheKnownOnes()
    {
        static string Row(string first, string second, string rest) => $"| {first} | {second} |{string.Concat(Enumerable.Repeat($" {rest} |", 298))}\n";
        var run = WithGood("## Wide\n\n**Model ID:** `model_wide`\n\n" + Row("Parameter", "Type", "x") + Row("---", "---", "---") + Row("`a`", "boolean", "-")).Compiles();

        Assert.Contains("public bool? A ", run.Sources["WideRequest.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AModelOfAThousandParametersIsNoTrouble()
    {
        var page = Page.Of(Page.Section("acme-long", [.. Enumerable.Range(0, 1000).Select(i => $"p{i} | number | No | - | 0 | {i}")]));

        var run = new Project(page).Run().Compiles();

        Assert.Equal(2, run.Sources.Count);
    }

    [Fact]
    public void TenThousandModelsAreGenerated()
    {
        var page = Page.Of([.. Enumerable.Range(0, 10_000).Select(i => Page.Section($"acme-{i}", "prompt | string | Yes"))]);

        var run = new Project(page).Run();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(10_001, run.Result.GeneratedSources.Length);
    }

    [Fact]
    public void APageCutOffAtAnyCharacterGivesWhatItStillSays()
    {
        var text = Page.Head("2026-06-15")
            + Page.Section("acme-tune", "prompt | string | Yes", "duration | number | No | `90` | 1 | 600 | - | A `b` \\<c\\>", "mood | string | No | - | - | - | `calm`, `-Z`")
            + Page.Section("acme-more", @"images | file\_array | Yes");
        var empty = new Project(new Page("docs/cut.md", "")).Run();
        for (var length = 0; length <= text.Length; length++)
        {
            var run = empty.After(new Page("docs/cut.md", text[..length]));
            if (length % 25 == 0)
            {
                run.Compiles();
            }

            if (run.Sources.Count == 0)
            {
                Assert.Equal(["SON0001"], run.Ids);
            }
        }
    }

    [Fact]
    public void APageCutOffInsideOfACharacterGivesWhatItStillSays()
    {
        var bytes = Encoding.UTF8.GetBytes(Page.Section("acme-ton", "größe | string | Yes | “ | - | - | “, `é—𝄞` | ‘ü’"));
        for (var length = bytes.Length - 40; length <= bytes.Length; length++)
        {
            new Project(new Page("docs/cut.md", Encoding.UTF8.GetString(bytes, 0, length))).Run().Compiles();
        }
    }
}
