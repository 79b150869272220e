using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Comparing;

public class ComparingRulesTests
{
    private const string Items = "| Parameter | Type | Required | Max |\n| - | - | - | - |\n| `start` | number | Yes | - |\n| `end` | number | No | 9 |\n";

    [Theory]
    [InlineData("Step | Min", "10 | 0", "5 | 0", "StepChanged Compatible: 10 → 5")]
    [InlineData("Step | Min", "5 | 0", "10 | 0", "StepChanged BehaviourBreaking: 5 → 10")]
    [InlineData("Step | Min", "- | 0.5", "1 | 0.5", "StepChanged BehaviourBreaking: - → 1 from 0.5")]
    [InlineData("Step | Min", "1 | 0.5", "- | 0.5", "StepChanged Compatible: 1 from 0.5 → -")]
    [InlineData("Step | Min", "10 | 5", "10 | 0", "MinimumChanged Compatible: 5 → 0, StepChanged BehaviourBreaking: 10 from 5 → 10")]
    [InlineData("Step | Min", "10 | 10", "10 | 0", "MinimumChanged Compatible: 10 → 0")]
    public void AStepIsComparedByTheNumbersThatItAllows(string columns, string before, string after, string expected) =>
        Assert.Equal(expected, Compare(Page("number", columns, before), Page("number", columns, after)));

    [Theory]
    [InlineData("string", "Min Length", "2", "3", "MinLengthChanged BehaviourBreaking: 2 → 3")]
    [InlineData("string", "Min Length", "3", "2", "MinLengthChanged Compatible: 3 → 2")]
    [InlineData("number", "Min Length", "3", "2", "MinLengthChanged DocumentationOnly: 3 → 2")]
    [InlineData("file", "Max Size", "2 kB", "3 kB", "MaxSizeChanged Compatible: 2000 → 3000")]
    [InlineData("file", "Max Size", "-", "3 kB", "MaxSizeChanged BehaviourBreaking: - → 3000")]
    [InlineData("file_array", "Max Duration", "9", "8", "MaxDurationChanged BehaviourBreaking: 9 → 8")]
    [InlineData("string", "Max Duration", "9", "8", "MaxDurationChanged DocumentationOnly: 9 → 8")]
    [InlineData("file", "Kind", "-", "video", "FileKindChanged BehaviourBreaking: - → video")]
    [InlineData("string", "Cost", "No", "Yes", "CostChanged DocumentationOnly: does not move the price → moves the price")]
    [InlineData("string", "Label", "A", "-", "LabelChanged DocumentationOnly: A → -")]
    [InlineData("string", "Labels", "`a` = `A`", "`a` = `B`", "LabelChanged DocumentationOnly: a = A → a = B")]
    public void EveryColumnIsCompared(string type, string column, string before, string after, string expected) =>
        Assert.Equal(expected, Compare(Page(type, column, before), Page(type, column, after)));

    [Theory]
    [InlineData("- `p required with q`", "", "RuleRemoved Compatible: p required with q → -")]
    [InlineData("", "- `p required with q`", "RuleAdded BehaviourBreaking: - → p required with q")]
    [InlineData("", "- `p required with nobody`", "RuleAdded DocumentationOnly: - → p required with nobody")]
    [InlineData("- `p required with nobody`", "", "RuleRemoved DocumentationOnly: p required with nobody → -")]
    [InlineData("- `p excludes q`\n- `at most one of p, q`", "- `at most one of p, q`\n- `p excludes q`", "")]
    public void ARuleIsComparedByWhatItRefuses(string before, string after, string expected) =>
        Assert.Equal(expected, Compare(WithRules(before), WithRules(after)));

    [Fact]
    public void ARuleThatBecomesEnforcedRefusesMore()
    {
        var before = WithRules("- `p required without r`");
        var after = before.Replace("| `q` |", "| `r` | string | No |\n| `q` |", StringComparison.Ordinal);

        Assert.Equal("RuleAdded BehaviourBreaking: - → p required without r, ParameterAdded Compatible: - → string", Compare(before, after));
    }

    [Theory]
    [InlineData("| `end` | number | No | 9 |", "", "ParameterRemoved SourceBreaking: number → -")]
    [InlineData("| No | 9 |", "| No | 8 |", "MaximumChanged BehaviourBreaking: 9 → 8")]
    [InlineData("| No | 9 |", "| Yes | 9 |", "RequirementChanged SourceBreaking: optional → required")]
    [InlineData("| No | 9 |", "| No | 9 |\n| `mood` | string | No | - |", "ParameterAdded Compatible: - → string")]
    public void ItemsAreComparedLikeAModel(string old, string current, string expected)
    {
        var changes = Changes(WithItems(Items), WithItems(Items.Replace(old, current, StringComparison.Ordinal)));

        Assert.Equal(expected, Shown(changes));
        Assert.All(changes, change => Assert.StartsWith("p.", change.Parameter, StringComparison.Ordinal));
    }

    [Fact]
    public void RulesOfItemsAreCompared() => Assert.Equal(
        "RuleAdded BehaviourBreaking: - → each of p: end > start", Compare(WithItems(Items), WithItems(Items + "\n**Rules:**\n\n- `end > start`\n")));

    [Fact]
    public void ItemsThatArePublishedMakeAnotherType() =>
        Assert.StartsWith("TypeChanged SourceBreaking:", Compare(WithItems(Items).Replace("### p", "### Notes about nothing", StringComparison.Ordinal), WithItems(Items)), StringComparison.Ordinal);

    private static string Compare(string before, string after) => Shown(Changes(before, after));

    private static string Shown(IEnumerable<Change> changes) =>
        string.Join(", ", changes.Select(change => $"{change.Kind} {change.Impact}: {change.Before ?? "-"} → {change.After ?? "-"}"));

    private static EquatableArray<Change> Changes(string before, string after) => PageComparer.Compare(Read(before), Read(after)).Changes;

    private static ModelPage Read(string text) => PageReader.Read("page.md", text).Page;

    private static string Page(string type, string columns, string cells) =>
        "## T\n\n**Model ID:** `model_t`\n\n| Parameter | Type | Required | " + columns + " |\n| - | - | -" + string.Concat(columns.Split('|').Select(_ => " | -"))
        + " |\n| `p` | " + type + " | No | " + cells + " |\n";

    private static string WithRules(string rules) =>
        "## T\n\n**Model ID:** `model_t`\n\n| Parameter | Type | Required |\n| - | - | - |\n| `p` | string | No |\n| `q` | string | No |\n\n**Rules:**\n\n" + rules + "\n";

    private static string WithItems(string items) =>
        "## T\n\n**Model ID:** `model_t`\n\n| Parameter | Type | Required |\n| - | - | - |\n| `p` | inputs_array | No |\n\n### p\n\n" + items;
}
