using System.Globalization;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingBoundsTests
{
    [Theory]
    [InlineData("1", "600", "1", "600")]
    [InlineData("-100", "100", "-100", "100")]
    [InlineData("0.01", "`0.5`", "0.01", "0.5")]
    [InlineData("\u2212100", "1e3", "-100", "1000")]
    [InlineData("0", "4294967295", "0", "4294967295")]
    [InlineData("-", "2147483647", null, "2147483647")]
    [InlineData("1", "-", "1", null)]
    [InlineData("", "—", null, null)]
    public void BoundsAreInvariantNumbers(string minimum, string maximum, string? expectedMinimum, string? expectedMaximum)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NegativeSign = "\u2212" } };
        try
        {
            var parameter = Pages.Parameter($"| `p` | number | No | - | {minimum} | {maximum} | - | - |");

            Assert.Equal(Number(expectedMinimum), parameter.Minimum);
            Assert.Equal(Number(expectedMaximum), parameter.Maximum);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("many")]
    [InlineData("1e400")]
    [InlineData("1,000")]
    [InlineData("NaN")]
    [InlineData("1 2")]
    public void ABoundThatIsNoNumberCostsItsCellOnly(string cell)
    {
        var page = Pages.Page($"| `p` | number | No | `1` | {cell} | 600 | - | text |");

        var problem = Pages.Only(page, PageProblems.UnreadableNumber, cell);

        var parameter = PageReader.Read("", page).Page.Models[0].Parameters[0];
        Assert.Equal((null, 600m), (parameter.Minimum, parameter.Maximum));
        Assert.Contains("column Min", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnreadableMaximumNamesItsColumn() => Assert.Contains(
        "column Max", Pages.Only(Pages.Page("| `p` | number | No | - | 1 | many | - | - |"), PageProblems.UnreadableNumber, "many").Message, StringComparison.Ordinal);

    [Fact]
    public void AMinimumAboveTheMaximumIsReportedAtTheMinimum() =>
        Pages.Only(Pages.Page("| `p` | number | No | `1` | 700 | 600 | - | - |"), PageProblems.MinimumAboveMaximum, "700");

    [Theory]
    [InlineData("number", "`601`")]
    [InlineData("integer", "0")]
    [InlineData("number\\_array", "`5, 900`")]
    public void ADefaultOutsideItsRangeIsReportedAtTheDefault(string type, string cell) =>
        Pages.Only(Pages.Page($"| `p` | {type} | No | {cell} | 1 | 600 | - | - |"), PageProblems.DefaultOutOfRange, cell);

    [Theory]
    [InlineData("string")]
    [InlineData("boolean")]
    [InlineData("file\\_array")]
    public void BoundsOfATypeWithoutBoundsAreNotRead(string type)
    {
        var page = Pages.Page($"| `p` | {type} | No | - | 1 | 600 | - | - |");

        Pages.Only(page, PageProblems.BoundsWithoutUse, "1");
        Assert.Null(PageReader.Read("", page).Page.Models[0].Parameters[0].Minimum);
    }

    [Theory]
    [InlineData("-", "600", "600")]
    [InlineData("1", "-", "1")]
    public void ALoneBoundWithoutUseIsReportedWhereItIs(string minimum, string maximum, string place) =>
        Pages.Only(Pages.Page($"| `p` | string | No | - | {minimum} | {maximum} | - | - |"), PageProblems.BoundsWithoutUse, place);

    [Fact]
    public void WhereTheTypeIsNotKnownBoundsAreKept()
    {
        var page = Pages.Page("| `p` | colour | No | - | 1 | 600 | - | - |");

        Pages.Only(page, PageProblems.UnknownType, "colour");
        Assert.Equal((1m, 600m), (PageReader.Read("", page).Page.Models[0].Parameters[0].Minimum, PageReader.Read("", page).Page.Models[0].Parameters[0].Maximum));
    }

    [Theory]
    [InlineData("`0`", "1", "-", "0", "1", "(none)", "p")]
    [InlineData("`601`", "-", "600", "601", "(none)", "600", "p")]
    public void ABoundThatIsMissingIsShownAsNone(string given, string minimum, string maximum, params string[] arguments) => Assert.Equal(
        arguments,
        Pages.Only(Pages.Page($"| `p` | number | No | {given} | {minimum} | {maximum} | - | - |"), PageProblems.DefaultOutOfRange, given).Arguments);

    [Theory]
    [InlineData("`1`")]
    [InlineData("`600`")]
    public void ADefaultOnABoundIsInRange(string given) =>
        Assert.Empty(PageReader.Read("", Pages.Page($"| `p` | number | No | {given} | 1 | 600 | - | - |")).Problems);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
