using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingTablesTests
{
    private const string Intro = "## N\n\n**Model ID:** `model_n`\n\n";
    private const string Row = "| `p` | string | No | `x` | - | - | - | text |";

    [Fact]
    public void ColumnsAreFoundByTheirNamesInAnyOrderAndCase()
    {
        var model = SectionReader.ReadModel(
            Intro + "| description | MAX |  Allowed Values | type | PARAMETER | Min |\n|-|-|-|-|-|-|\n| text | 9 | `5` | number | `p` | 1 |\n")!;

        var parameter = Assert.Single(model.Parameters);
        Assert.Equal(("p", "number", 1m, 9m), (parameter.Name, parameter.TypeText, parameter.Minimum, parameter.Maximum));
        Assert.Equal(["5"], parameter.AllowedValues);
        Assert.Equal("text", parameter.Description.ToPlainText());
        Assert.Null(parameter.Required);
    }

    [Theory]
    [InlineData("numSamples", "numSamples")]
    [InlineData("`ingredients_mode`", "ingredients_mode")]
    [InlineData("ingredients\\_mode", "ingredients_mode")]
    [InlineData("TAPose", "TAPose")]
    [InlineData("**`model`**", "model")]
    public void ANameIsCodeOrText(string cell, string expected) =>
        Assert.Equal(expected, Pages.Parameter($"| {cell} | string | No | - | - | - | - | - |").Name);

    [Fact]
    public void AnUnknownColumnIsMentionedAndSkipped()
    {
        var page = Pages.Head + Intro + "| Parameter | Notes | Type | Required |\n|-|-|-|-|\n| `p` | hm | file | Yes |\n";

        Pages.Only(page, PageProblems.UnknownColumn, "Notes");
        Assert.Equal("file", PageReader.Read("", page).Page.Models[0].Parameters[0].TypeText);
    }

    [Fact]
    public void AColumnThatIsThereTwiceIsReported() =>
        Pages.Only(
            Pages.Head + Intro + "| Parameter | Type | Required | type |\n|-|-|-|-|\n| `p` | file | Yes | x |\n",
            PageProblems.DuplicateColumn,
            "type");

    [Theory]
    [InlineData("| Parameter | Required |\n|-|-|\n| `p` | No |\n", "Type")]
    [InlineData("| Parameter | Type |\n|-|-|\n| `p` | file |\n", "Required")]
    public void AColumnThatDecidesWhatIsGeneratedIsMissed(string table, string column)
    {
        var problem = Assert.Single(PageReader.Read("", Pages.Head + Intro + table).Problems);

        Assert.Equal(PageProblems.MissingColumn, problem.Descriptor);
        Assert.Contains($"'{column}'", problem.Message, StringComparison.Ordinal);
        Assert.Empty(PageReader.Read("", Pages.Head + Intro + table, PageKind.Supplement).Problems);
    }

    [Theory]
    [InlineData("| `p` | string | No |", "3")]
    [InlineData("| `p` | string | No", "3")]
    [InlineData("| `p` | string | No | | |", "5")]
    public void ARowWithTooFewCellsKeepsWhatItHas(string row, string count)
    {
        var page = Pages.Page(row);

        var problem = Pages.Only(page, PageProblems.TooFewCells, row.Trim('|', ' '));

        Assert.StartsWith($"The row has {count} cells and the table 8 columns", problem.Message, StringComparison.Ordinal);
        Assert.False(PageReader.Read("", page).Page.Models[0].Parameters[0].Required);
    }

    [Fact]
    public void ARowWithTooManyCellsIsReportedAtTheFirstThatIsTooMuch()
    {
        var page = Pages.Page("| `p` | string | No | - | - | - | - | either | or |", Row.Replace("`p`", "`q`", StringComparison.Ordinal));

        var problem = Pages.Only(page, PageProblems.TooManyCells, "or");

        Assert.StartsWith("The row has 9 cells and the table 8 columns", problem.Message, StringComparison.Ordinal);
        Assert.Equal("either", PageReader.Read("", page).Page.Models[0].Parameters[0].Description.ToPlainText());
    }

    [Fact]
    public void SuperfluousBlankCellsAreReportedWhereTheyAre() =>
        Pages.Only(Pages.Page(Row + " | |"), PageProblems.TooManyCells, " | | |");

    [Fact]
    public void BlankCellsAreCells() =>
        Assert.Empty(PageReader.Read("", Pages.Page("| `p` | string | No | | | | | |", "| | | | | | | | |", "|  | | | | | | | |")).Problems);

    [Fact]
    public void ARowWithoutANameIsLeftOut()
    {
        var page = Pages.Page("|  | string | No | - | - | - | - | - |", Row);

        var problem = Assert.Single(PageReader.Read("", page).Problems);

        Assert.Equal(PageProblems.MissingParameterName, problem.Descriptor);
        Assert.Equal(new LinePosition(24, 5), problem.Start);
        Assert.Single(PageReader.Read("", page).Page.Models[0].Parameters);
    }

    [Fact]
    public void TheFirstOfTwoRowsWithOneNameCounts()
    {
        var page = Pages.Page(Row, "| `p` | number | No | - | - | - | - | - |");

        var problem = Pages.Only(page, PageProblems.DuplicateParameter, "`p`");

        Assert.Equal(page.LastIndexOf("`p`", StringComparison.Ordinal), problem.Span.Start);
        Assert.Equal("string", Assert.Single(PageReader.Read("", page).Page.Models[0].Parameters).TypeText);
    }

    [Fact]
    public void OnlyTheFirstParameterTableIsRead()
    {
        var page = Pages.Head + Intro + "| a |\n|-|\n| b |\n\n" + Pages.Header + Row + "\n\n| Parameter |\n|-|\n| `q` |\n";

        var problem = Assert.Single(PageReader.Read("", page).Problems);

        Assert.Equal(PageProblems.SecondTable, problem.Descriptor);
        Assert.Equal("p", Assert.Single(PageReader.Read("", page).Page.Models[0].Parameters).Name);
    }

    [Theory]
    [InlineData("| `p` | string | No | - | - | - | - | [x |")]
    [InlineData("| `p` | string | No | - | - | - | - [x y | |")]
    [InlineData("| `p` | string | No | - | - | - | | *a _b ![ [c] |")]
    public void ABracketWithoutItsOtherHalfDoesNotHideCells(string row) =>
        Assert.DoesNotContain(PageProblems.TooFewCells.Id, Pages.Ids(PageReader.Read("", Pages.Page(row))));

    [Fact]
    public void OneColumnIsATable() =>
        Assert.Equal("p", Assert.Single(SectionReader.ReadModel(Intro + "| Parameter |\n|-|\n| `p` |\n")!.Parameters).Name);

    [Fact]
    public void ThreeHundredColumnsAreATable()
    {
        var names = string.Join(" | ", Enumerable.Range(0, 298).Select(index => $"C{index}"));
        var table = $"| {names} | Parameter | Type |\n|{string.Concat(Enumerable.Repeat("-|", 300))}\n"
            + $"|{string.Concat(Enumerable.Repeat(" x |", 298))} `p` | file |\n";

        var reading = SectionReader.Read(Intro + table, PageKind.Supplement);

        Assert.Equal("file", Assert.Single(reading.Model!.Parameters).TypeText);
        Assert.Equal(298, reading.Problems.Count);
    }

    [Fact]
    public void APipeInACodeSpanStaysInItsCell() =>
        Assert.Equal(["a|b"], Pages.Parameter("| `p` | string | No | - | - | - | `a|b` | - |").AllowedValues);

    [Fact]
    public void AStrayBacktickCostsItsCellOnly()
    {
        var model = SectionReader.ReadModel(Pages.Section("| `p` | string | No | - | - | - | - | use ` here |", Row.Replace("`p`", "`q`", StringComparison.Ordinal)))!;

        Assert.Equal(["p", "q"], model.Parameters.Select(parameter => parameter.Name));
    }
}
