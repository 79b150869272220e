using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

/// <summary>Slips of people who write or copy pages by hand: each is understood, or reported where it is.</summary>
public class ReadingSlipsTests
{
    private const string Intro = "## Tune\n\n**Model ID:** `model_acme-tune`\n\n";

    [Fact]
    public void AValueThatIsNoCodeSpanBesideOneThatIsIsReported()
    {
        var page = Pages.Page("| `mood` | string | No | - | - | - | `happy`, calm | - |");

        var problem = Pages.Only(page, PageProblems.TextBesideCode, "`happy`, calm");

        Assert.StartsWith("'calm' is beside a code span", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["happy"], PageReader.Read("", page).Page.Models[0].Parameters[0].AllowedValues);
    }

    [Theory]
    [InlineData("| `p` | number | No | `90` seconds | - | - | - | - |", "`90` seconds")]
    [InlineData("| `p` | string | No | - | - | - | `a`, `b`, … | - |", "`a`, `b`, …")]
    [InlineData("| `p` | string | No | - | - | - | `a`, `b`, ... | - |", "`a`, `b`, ...")]
    public void WordsBesideAValueAreReported(string row, string place) => Pages.Only(Pages.Page(row), PageProblems.TextBesideCode, place);

    [Theory]
    [InlineData("`p` (optional)", "(optional)")]
    [InlineData("p (optional)", "(optional)")]
    [InlineData("p<sup>1</sup>", "<sup>1</sup>")]
    [InlineData("p(optional)", "(optional)")]
    [InlineData("`p`, `q`", "q")]
    [InlineData("p, q", "q")]
    [InlineData("`p`*, *`q`*, `r`", "q, r")]
    public void WhatFollowsANameIsReported(string cell, string other)
    {
        var page = Pages.Page($"| {cell} | number | No | - | - | - | - | - |");

        Assert.StartsWith($"'{other}' is beside the parameter's name", Pages.Only(page, PageProblems.TextBesideCode, cell).Message, StringComparison.Ordinal);
        Assert.Equal("p", PageReader.Read("", page).Page.Models[0].Parameters[0].Name);
    }

    [Fact]
    public void RowsThatABlankLineCutsOffAreReported()
    {
        var page = Pages.Page("| `p` | string | No | - | - | - | - | - |", "", "| `q` | string | No | - | - | - | - | - |", "| `r` | string | No | - | - | - | - | - |");

        Pages.Only(page, PageProblems.RowsOutsideTable, page[page.IndexOf("| `q`", StringComparison.Ordinal)..].TrimEnd());
        Assert.Single(PageReader.Read("", page).Page.Models[0].Parameters);
    }

    [Fact]
    public void ASecondModelIdIsReportedOnTheSameLineToo() => Pages.Only(
        Pages.Page("| `p` | string | No | - | - | - | - | - |").Replace("`model_acme-tune`", "`model_acme-tune`, `model_acme-song`", StringComparison.Ordinal),
        PageProblems.SecondModelId,
        "`model_acme-song`");

    [Theory]
    [InlineData("\u2212")]
    [InlineData("\u2010")]
    [InlineData("\u2012")]
    [InlineData("--")]
    [InlineData("---")]
    [InlineData("\\-")]
    [InlineData("&mdash;")]
    [InlineData("&nbsp;")]
    public void DashesOfEveryKindAreNone(string cell)
    {
        var page = Pages.Page($"| `p` | string | No | {cell} | - | - | {cell} | {cell} |", $"| `q` | number | {cell} | {cell} | {cell} | {cell} | {cell} | {cell} |");

        var reading = PageReader.Read("", page);

        Assert.Empty(reading.Problems);
        Assert.Equal(
            [new ParameterSpec { Name = "p", Type = ParameterType.String, TypeText = "string", Required = false }, new ParameterSpec { Name = "q", Type = ParameterType.Number, TypeText = "number" }],
            reading.Page.Models[0].Parameters);
    }

    [Theory]
    [InlineData("`a`, `b`")]
    [InlineData("“, `a`")]
    [InlineData("`a` , *`b`*; [`c`](x)")]
    [InlineData("a, b")]
    public void SeparatorsAreNotWords(string cell) => Assert.Empty(PageReader.Read("", Pages.Page($"| `p` | string | No | - | - | - | {cell} | - |")).Problems);

    [Theory]
    [InlineData("`seed`*", "seed")]
    [InlineData("seed\\*", "seed")]
    [InlineData("*`seed`*", "seed")]
    [InlineData("<code>tone</code>", "tone")]
    [InlineData("<CODE>a_b</CODE>", "a_b")]
    [InlineData("**<code>tone</code>**", "tone")]
    public void ANameIsFreeOfMarksAndTags(string cell, string name) =>
        Assert.Equal(name, Pages.Parameter($"| {cell} | string | No | - | - | - | - | - |").Name);

    [Fact]
    public void ACodeTagIsACodeSpanInEveryCell()
    {
        var parameter = Pages.Parameter(
            "| `p` | string | No | <code>mp3</code> | - | - | <code>mp3</code>, <code>a &lt; b</code> | Or <code>wav</code>. |");

        Assert.Equal("mp3", parameter.Default!.Text);
        Assert.Equal(["mp3", "a < b"], parameter.AllowedValues);
        Assert.Equal(["Or ", "wav", "."], parameter.Description.Runs.Select(run => run.Text));
    }

    [Theory]
    [InlineData("<code>a")]
    [InlineData("a</code>")]
    public void ATagWithoutItsOtherHalfIsText(string cell) =>
        Assert.Equal(cell, Pages.Parameter($"| `p` | string | No | - | - | - | - | {cell} |").Description.ToPlainText());

    [Theory]
    [InlineData("One.<br>Two.", "One. Two.")]
    [InlineData("One.<br/>Two.", "One. Two.")]
    [InlineData("One.<BR />Two.", "One. Two.")]
    [InlineData("One <b>two</b>.", "One <b>two</b>.")]
    public void ALineBreakIsABlank(string cell, string text) =>
        Assert.Equal(text, Pages.Parameter($"| `p` | string | No | - | - | - | - | {cell} |").Description.ToPlainText());

    [Theory]
    [InlineData("An [ here", "closes](x)")]
    [InlineData("An ![ here", "closes](x)")]
    [InlineData("An [a]( here", "closes)")]
    [InlineData("A ` here", "and ` there")]
    [InlineData("A ``` here", "and ``` there")]
    [InlineData("A <!-- here", "and --> there")]
    [InlineData("A <b here", "and > there")]
    public void WhatARowOpensEndsWithIt(string first, string last)
    {
        var page = Pages.Page(
            $"| `a` | string | No | - | - | - | - | {first} |", "| `b` | number | No | `5` | 1 | 9 | - | Between. |", $"| `c` | string | No | - | - | - | - | {last} |");

        var reading = PageReader.Read("", page);

        Assert.Empty(reading.Problems);
        Assert.Equal(["a", "b", "c"], reading.Page.Models[0].Parameters.Select(parameter => parameter.Name));
        Assert.Equal([first, "Between.", last], reading.Page.Models[0].Parameters.Select(parameter => parameter.Description.ToPlainText()));
    }

    [Fact]
    public void OutsideOfTablesALinkMayGoOnOnTheNextLine()
    {
        var page = Pages.Page("| `p` | string | No | - | - | - | - | - |").Replace("Makes a tune.", "Makes [a\ntune](https://example.com) of `some\ncode`.", StringComparison.Ordinal);

        Assert.Equal("Makes a tune of some code.", PageReader.Read("", page).Page.Models[0].Description.ToPlainText());
    }

    [Theory]
    [InlineData("Parametr", "Parametr", " (did you mean 'Parameter' by 'Parametr'?)")]
    [InlineData("Paramter", "Paramter", " (did you mean 'Parameter' by 'Paramter'?)")]
    [InlineData("Name", "Name | Type | Required", "")]
    public void AMisspeltParameterColumnIsReportedAtTheHeader(string header, string place, string suggestion)
    {
        var problem = Pages.Only(
            Pages.Head + Intro + $"| {header} | Type | Required |\n|-|-|-|\n| `p` | string | No |\n", PageProblems.TableWithoutParameters, place);

        Assert.Contains($"is not read{suggestion}:", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyOtherMisspeltColumnIsReportedWithItsLikelyName()
    {
        var problem = Pages.Only(
            Pages.Head + Intro + "| Parameter | Type | Required | Alowed Values |\n|-|-|-|-|\n| `p` | string | No | `a` |\n", PageProblems.UnknownColumn, "Alowed Values");

        Assert.Contains("(did you mean 'Allowed Values'?)", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Allowed  Values")]
    [InlineData("Allowed\u00a0Values")]
    [InlineData("Allowed&nbsp;Values")]
    [InlineData("**Allowed<br>Values**")]
    public void BlanksInAHeaderCountAsOne(string header)
    {
        var reading = PageReader.Read("", Pages.Head + Intro + $"| Parameter | Type | Required | {header} |\n|-|-|-|-|\n| `p` | string | No | `a` |\n");

        Assert.Empty(reading.Problems);
        Assert.Equal(["a"], reading.Page.Models[0].Parameters[0].AllowedValues);
    }

    [Fact]
    public void ATableOfAnotherKindIsNoneOfParameters() => Assert.Equal(
        ["SON1022"], Pages.Ids(PageReader.Read("", Pages.Head + Intro + "| Plan | Price |\n|-|-|\n| Pro | 5 |\n")));

    [Fact]
    public void AModelsOwnMarkdownIsNamedAsSuch()
    {
        const string Header = "| Parameter | Type | Required | Default | Description |";
        var page = Pages.Head + Intro + Header + "\n|-|-|-|-|-|\n| `duration` | number | - | `90` | Length. |\n| `prompt` | string | yes | - | Text. |\n";

        var problem = Pages.Only(page, PageProblems.TableWithoutLimits, Header.Trim('|', ' '));

        Assert.Contains("leaves out Min, Max and Allowed Values", problem.Message, StringComparison.Ordinal);
        Assert.Equal([null, true], PageReader.Read("", page).Page.Models[0].Parameters.Select(parameter => parameter.Required));
        Assert.Empty(PageReader.Read("", page, PageKind.Supplement).Problems);
    }
}
