using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingSupplementsTests
{
    private const string Supplement =
        "# What the page leaves out\n\n## Tune\n\n**Model ID:** `model_acme-tune`\n\n"
        + "| Parameter | Step | Max Length | Kind | Unit | Max |\n| --- | --- | --- | --- | --- | --- |\n"
        + "| `duration` | 0.5 | - | - | seconds | 360 |\n| `prompt` | - | 2000 | - | - | - |\n| `video` | - | - | video | - | - |\n\n"
        + "**Rules:**\n\n- `startOffset + duration <= video.duration`\n- duration > 0.5\n";

    [Fact]
    public void ItSaysOnlyWhatItSays()
    {
        var reading = PageReader.Read("", Supplement, PageKind.Supplement);

        Assert.Empty(reading.Problems);
        var model = Assert.Single(reading.Page.Models);
        Assert.Equal((0.5m, 360m, "seconds"), (model.Parameters[0].Step, model.Parameters[0].Maximum, model.Parameters[0].Unit));
        Assert.Equal(2000, model.Parameters[1].MaxLength);
        Assert.Equal("video", model.Parameters[2].Kind);
        Assert.All(model.Parameters, parameter => Assert.Equal((ParameterType.Unspecified, null), (parameter.Type, parameter.Required)));
    }

    [Fact]
    public void RulesAreRelations() =>
        Assert.Equal(
            [
                new Relation([new("startOffset"), new("duration")], RelationOperator.AtMost, [new("video", "duration")]),
                new Relation([new("duration")], RelationOperator.GreaterThan, [new(null, null, 0.5m)]),
            ],
            PageReader.Read("", Supplement, PageKind.Supplement).Page.Models[0].Rules);

    [Fact]
    public void AReferencePageHasRulesAsWell() => Assert.Equal(2, SectionReader.ReadModel(Supplement[Supplement.IndexOf("## ", StringComparison.Ordinal)..])!.Rules.Count);

    [Fact]
    public void ARuleAloneIsASupplement() =>
        Assert.Empty(PageReader.Read("", "## T\n\n**Model ID:** `model_t`\n\n**Rules:**\n\n- `a <= b`\n", PageKind.Supplement).Problems);

    [Theory]
    [InlineData("a + <= b")]
    [InlineData("a b <= c")]
    [InlineData("a = b")]
    [InlineData("a < b < c")]
    [InlineData("a.b.c <= d")]
    [InlineData("1x <= d")]
    public void AMalformedRuleIsReported(string rule)
    {
        var text = $"## T\n\n**Model ID:** `model_t`\n\n**Rules:**\n\n- `a <= b`\n- `{rule}`\n";

        Pages.Only(text, LimitProblems.MalformedRule, $"`{rule}`", PageKind.Supplement);
        Assert.Single(PageReader.Read("", text, PageKind.Supplement).Page.Models[0].Rules);
    }

    [Theory]
    [InlineData("Step", "0")]
    [InlineData("Step", "-1")]
    [InlineData("Max Length", "1.5")]
    [InlineData("Max Length", "4294967295")]
    public void ALimitThatMakesNoSenseIsReported(string column, string cell) =>
        Pages.Only(
            $"## T\n\n**Model ID:** `model_t`\n\n| Parameter | {column} |\n|-|-|\n| `p` | {cell} |\n",
            LimitProblems.LimitOutOfRange,
            cell,
            PageKind.Supplement);

    [Theory]
    [InlineData("Max Length", "0")]
    [InlineData("Max Length", "2147483647")]
    [InlineData("Max Length", "3.0")]
    [InlineData("Step", "0.001")]
    [InlineData("Step", "-")]
    [InlineData("Kind", "—")]
    public void ALimitAtTheEdgeMakesSense(string column, string cell) => Assert.Empty(
        PageReader.Read("", $"## T\n\n**Model ID:** `model_t`\n\n| Parameter | {column} |\n|-|-|\n| `p` | {cell} |\n", PageKind.Supplement).Problems);

    [Theory]
    [InlineData("Kind")]
    [InlineData("Unit")]
    public void ADashIsNoWord(string column) => Assert.Equal(
        new ParameterSpec { Name = "p" },
        PageReader.Read("", $"## T\n\n**Model ID:** `model_t`\n\n| Parameter | {column} |\n|-|-|\n| `p` | - |\n", PageKind.Supplement).Page.Models[0].Parameters[0]);

    [Theory]
    [InlineData("Step", "half")]
    [InlineData("Max Length", "2,000")]
    public void ALimitThatIsNotANumberIsReported(string column, string cell)
    {
        var text = $"## T\n\n**Model ID:** `model_t`\n\n| Parameter | {column} | Unit |\n|-|-|-|\n| `p` | {cell} | seconds |\n";

        var problem = Pages.Only(text, PageProblems.UnreadableNumber, cell, PageKind.Supplement);

        Assert.Contains($"column {column}", problem.Message, StringComparison.Ordinal);
        Assert.Equal(new ParameterSpec { Name = "p", Unit = "seconds" }, PageReader.Read("", text, PageKind.Supplement).Page.Models[0].Parameters[0]);
    }

    [Theory]
    [InlineData("a ≤ 1", RelationOperator.AtMost)]
    [InlineData("a≥b.c", RelationOperator.AtLeast)]
    [InlineData("a<b", RelationOperator.LessThan)]
    public void SignsHaveTheirMeaning(string text, RelationOperator expected)
    {
        Assert.True(RuleParser.TryParse(text, out var relation));
        Assert.Equal(expected, Assert.IsType<Relation>(relation).Operator);
    }
}
