using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class SupplementNamesTests
{
    private const string Table = "| Parameter | Unit |\n| --- | --- |\n| `duration` | seconds |\n\n";

    private static readonly ModelPage Page = PageReader.Read("acme.md", Pages.Page("| `duration` | number | No | - | 1 | 600 | - | - |")).Page;

    [Theory]
    [InlineData("- tail <= duration", "tail")]
    [InlineData("- duration + tail <= 600", "tail")]
    [InlineData("- duration.tail + tail <= 600", "tail")]
    [InlineData("- `tail` < 5\n- duration < 5", "tail")]
    public void AnUnknownNameIsShownInItsRuleAsAWordOfItsOwn(string rules, string expected)
    {
        var problems = Unknown("## Tune\n\n**Model ID:** `model_acme-tune`\n\n" + Table + "**Rules:**\n\n" + rules + "\n", out var text);

        Assert.All(problems, problem => Assert.Equal(PageSetProblems.RuleUnknownParameter, problem.Descriptor));
        Assert.Equal(expected, Pages.At(text, problems[0]));
        Assert.Equal(text.IndexOf(rules, StringComparison.Ordinal) + rules.LastIndexOf(expected, StringComparison.Ordinal), problems[0].Span.Start);
    }

    [Fact]
    public void ARuleOfTheNextSectionIsNotMistakenForThisOnes()
    {
        var text = "## Tune\n\n**Model ID:** `model_acme-tune`\n\n**Rules**:\n\n- duration < &#116;ail\n\n"
            + "## Other\n\n**Model ID:** `model_acme-other`\n\n**Rules:**\n\n- tail < 5\n";

        var problems = Unknown(text, out _);

        Assert.Equal([PageSetProblems.RuleUnknownParameter, PageSetProblems.SupplementUnknownModel], problems.Select(problem => problem.Descriptor));
        Assert.Equal("duration < &#116;ail", Pages.At(text, problems[0]));
        Assert.Equal((6, 2), (problems[0].Start.Line, problems[0].Start.Column));
    }

    [Fact]
    public void ANameIsReportedOnceHoweverManyRulesHaveIt() => Assert.Single(
        Unknown("## Tune\n\n**Model ID:** `model_acme-tune`\n\n**Rules:**\n\n- tail < 5\n- tail + duration < tail\n", out _));

    [Fact]
    public void OfAModelOnTwoPagesTheOneThatCountsDecidesWhatExists()
    {
        var older = PageReader.Read("old.md", Pages.Page("| `length` | number | No | - | - | - | - | - |").Replace("2026-06-15", "2025-01-01", StringComparison.Ordinal)).Page;
        var text = "## Tune\n\n**Model ID:** `model_acme-tune`\n\n" + Table.Replace("duration", "length", StringComparison.Ordinal);

        var problem = Assert.Single(SupplementNames.FindProblems(PageReader.Read("a.supplement.md", text, PageKind.Supplement), text, ModelMerge.Merge([older, Page], [])));

        Assert.Equal(PageSetProblems.SupplementUnknownParameter, problem.Descriptor);
        Assert.Equal("a.supplement.md(7,3): warning SON1042: The model 'model_acme-tune' has no parameter 'length': correct the name, or remove the row", problem.ToString());
    }

    // The page has 1 to 600; each row is right by itself.
    [Theory]
    [InlineData("Max", "0.5", "SON1001")]
    [InlineData("Default", "`900`", "SON1002")]
    [InlineData("Default", "`soon`", "SON1021")]
    [InlineData("Allowed Values", "`5`, `auto`", "SON1030")]
    [InlineData("Max Length", "5", "SON1038")]
    [InlineData("Type", "boolean", "SON1016")]
    [InlineData("Max", "900", null)]
    [InlineData("Step", "7", null)]
    public void WhatContradictsThePageIsReportedAtItsRow(string column, string cell, string? id)
    {
        var problems = Unknown($"## Tune\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | {column} |\n| --- | --- |\n| `duration` | {cell} |\n", out var text);

        Assert.Equal(id is null ? [] : [id], problems.Select(problem => problem.Descriptor.Id));
        Assert.All(problems, problem => Assert.Equal("`duration`", Pages.At(text, problem)));
    }

    [Fact]
    public void WhatIsWrongWithThePageAloneIsReportedThereOnly()
    {
        var page = PageReader.Read("acme.md", Pages.Page("| `duration` | number | No | `900` | 1 | 600 | - | - |")).Page;
        var text = "## Tune\n\n**Model ID:** `model_acme-tune`\n\n" + Table;

        Assert.Empty(SupplementNames.FindProblems(PageReader.Read("a.supplement.md", text, PageKind.Supplement), text, ModelMerge.Merge([page], [])));
    }

    private static List<Problem> Unknown(string text, out string same)
    {
        same = text;
        return [.. SupplementNames.FindProblems(PageReader.Read("a.supplement.md", text, PageKind.Supplement), text, ModelMerge.Merge([Page], []))];
    }
}
