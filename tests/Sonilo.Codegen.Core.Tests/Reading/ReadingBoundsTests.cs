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

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
