using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingPositionsTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void AProblemStandsAtItsCellWhateverEndsTheLines(string lineBreak)
    {
        var page = Pages.Page("| `a` | string | No | - | - | - | - | - |", "| `b` | color | No | - | - | - | - | - |")
            .Replace("\n", lineBreak, StringComparison.Ordinal);

        var problem = Pages.Only(page, PageProblems.UnknownType, "color");

        Assert.Equal((new LinePosition(25, 8), new LinePosition(25, 13)), (problem.Start, problem.End));
        Assert.StartsWith("page.md(26,9): warning SON1004: ", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("|\t`b`\t|\tcolor\t| No | - | - | - | - | - |", 8)]
    [InlineData("| `漢字` | color | No | - | - | - | - | - |", 9)]
    [InlineData("| `😀` | color | No | - | - | - | - | - |", 9)]
    [InlineData("   | `b` |   color  | No | - | - | - | - | - |", 13)]
    [InlineData("| `a\\|b` | color | No | - | - | - | - | - |", 11)]
    [InlineData("| a&amp;b | color | No | - | - | - | - | - |", 12)]
    public void ColumnsAreUtf16Units(string row, int column)
    {
        var problem = Pages.Only(Pages.Page(row), PageProblems.UnknownType, "color");

        Assert.Equal(new LinePosition(24, column), problem.Start);
    }

    [Fact]
    public void AByteOrderMarkIsAColumnOfTheFirstLineOnly()
    {
        var page = "\uFEFF" + Pages.Page("| `b` | color | No | - | - | - | - | - |");

        var reading = PageReader.Read("", page);

        Assert.Equal(("Acme", "2026-06-15"), (reading.Page.Head.Title, reading.Page.Head.Date));
        Assert.Equal(new LinePosition(24, 8), Pages.Only(page, PageProblems.UnknownType, "color").Start);
    }

    [Fact]
    public void ModelsAndParametersHaveTheirPlaces()
    {
        var page = Pages.Page("| `a` | string | No | - | - | - | - | - |", "| bb | string | No | - | - | - | - | - |");

        var place = Assert.Single(PageReader.Read("", page).Places);

        Assert.Equal("`model_acme-tune`", page.Substring(place.IdSpan.Start, place.IdSpan.Length));
        Assert.Equal(["`a`", "bb"], place.NameSpans.Select(span => page.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("a\nb", 2, 1, 0)]
    [InlineData("a\r\nb", 2, 0, 2)]
    [InlineData("a\r\nb", 3, 1, 0)]
    [InlineData("a\rb\u0085c\u2028d\u2029e", 8, 4, 0)]
    [InlineData("a\n", 2, 1, 0)]
    [InlineData("abc", 99, 0, 3)]
    [InlineData("abc", -1, 0, 0)]
    public void LinesEndWhereTheCompilerEndsThem(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new LineIndex(text).PositionOf(offset));

    [Fact]
    public void ProblemsComeInTheOrderOfTheirPlaces()
    {
        var reading = PageReader.Read("", Pages.Page(
            "| `b` | color | hm | - | many | - | - | - |", "| `b` | string | No | `x` | - | - | `a`, `a` | - |"));

        Assert.Equal(reading.Problems.OrderBy(problem => problem.Span.Start), reading.Problems);
        Assert.Equal(
            [PageProblems.UnknownType.Id, PageProblems.UnreadableRequired.Id, PageProblems.UnreadableNumber.Id,
                PageProblems.DuplicateParameter.Id, PageProblems.DefaultNotAllowed.Id, PageProblems.DuplicateAllowedValue.Id],
            Pages.Ids(reading));
    }
}
