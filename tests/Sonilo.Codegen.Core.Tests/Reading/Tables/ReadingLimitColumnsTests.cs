using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingLimitColumnsTests
{
    [Fact]
    public void EveryColumnIsReadOnAPage()
    {
        var parameter = Read("file", "Min Length | Max Length | Kind | Unit | Max Size | Max Duration | Cost | Label", "- | - | video | - | 50 MB | 360.5 | Yes | Your video");

        Assert.Equal(
            ("video", 50_000_000L, 360.5m, true, "Your video"),
            (parameter.Kind, parameter.MaxSize, parameter.MaxDuration, parameter.MovesPrice, parameter.Label));
        parameter = Read("string", "Min Length | Max Length | Cost | Label", "3 | 200 | No | -");
        Assert.Equal((3, 200, false, null), (parameter.MinLength, parameter.MaxLength, parameter.MovesPrice, parameter.Label));
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("52428800", 52428800L)]
    [InlineData("1.5 kB", 1500L)]
    [InlineData("50MiB", 52428800L)]
    [InlineData("2 GiB", 2147483648L)]
    [InlineData("2 gb", 2000000000L)]
    [InlineData("12 B", 12L)]
    [InlineData("-", null)]
    public void ASizeIsInBytes(string cell, long? bytes) => Assert.Equal(bytes, Read("file", "Max Size", cell).MaxSize);

    [Theory]
    [InlineData("Max Size", "1.5", "SON1048")]
    [InlineData("Max Size", "-1 MB", "SON1048")]
    [InlineData("Max Size", "9223372036854775808", "SON1048")]
    [InlineData("Max Size", "MB", "SON1048")]
    [InlineData("Max Duration", "-1", "SON1028")]
    [InlineData("Max Duration", "long", "SON1014")]
    [InlineData("Cost", "much", "SON1047")]
    [InlineData("Labels", "`a`", "SON1045")]
    [InlineData("Labels", "Auto", "SON1045")]
    public void ACellThatCannotBeReadIsReported(string column, string cell, string id)
    {
        var page = Page("file", column, cell);

        var problem = Assert.Single(PageReader.Read("", page).Problems);

        Assert.Equal((id, cell), (problem.Descriptor.Id, Pages.At(page, problem)));
    }

    [Fact]
    public void LabelsArePairs()
    {
        Assert.Equal([new("-1", "Auto"), new("4", "4 s")], Read("number", "Labels", "`\u22121` = `Auto`, `4` = `4 s`").ValueLabels);
        Assert.Equal([new("", "None"), new("a, b", "A")], Read("string", "Labels", "“ = `None`, `a, b` = `A`").ValueLabels);
        Assert.Equal([new("a", "A")], Read("string", "Labels", "`a` = `A`, `a` = `B`").ValueLabels);
        Assert.Equal([new("a|b", "A")], Read("string", "Labels", "`a\\|b` = `A`").ValueLabels);
        Assert.Empty(Read("string", "Labels", "-").ValueLabels);
    }

    [Theory]
    [InlineData("boolean", "Step", "1")]
    [InlineData("number", "Min Length", "1")]
    [InlineData("boolean", "Max Length", "1")]
    [InlineData("string", "Max Size", "1")]
    [InlineData("number", "Max Duration", "1")]
    public void ALimitWithoutUseIsReported(string type, string column, string cell) => Pages.Only(Page(type, column, cell), LimitProblems.LimitWithoutUse, cell);

    [Theory]
    [InlineData("string", "Default | Min Length", "`ab` | 3", "length")]
    [InlineData("string", "Default | Max Length", "`abcd` | 3", "length")]
    [InlineData("string_array", "Default | Max Length", "`a`, `b` | 1", "length")]
    [InlineData("number", "Default | Step", "15 | 10", "step")]
    [InlineData("number", "Default | Min | Step", "10 | 1 | 10", "step")]
    public void ADefaultThatBreaksALimitIsReported(string type, string columns, string cells, string limit) =>
        Assert.EndsWith(
            $"does not fit its {limit}: correct the default or the limit",
            Pages.Only(Page(type, columns, cells), LimitProblems.DefaultBreaksLimit, cells[..cells.IndexOf(" |", StringComparison.Ordinal)]).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("string", "Default | Min Length", "“ | 3")]
    [InlineData("number", "Default | Min | Step", "11 | 1 | 10")]
    [InlineData("number", "Default | Step", "0.3 | 0.1")]
    [InlineData("number", "Default | Allowed Values | Step", "15 | `15` | 10")]
    [InlineData("number", "Default | Step", "79228162514264337593543950335 | 0.0000001")]
    public void ADefaultThatFitsIsNot(string type, string columns, string cells) => Assert.Empty(PageReader.Read("", Page(type, columns, cells)).Problems);

    [Fact]
    public void LengthsThatExcludeEachOtherAreReported() => Pages.Only(Page("string", "Min Length | Max Length", "9 | 3"), LimitProblems.MinimumLengthAboveMaximum, "9");

    private static ParameterSpec Read(string type, string columns, string cells)
    {
        var reading = PageReader.Read("", Page(type, columns, cells));
        Assert.Empty(reading.Problems);
        return Assert.Single(reading.Page.Models[0].Parameters);
    }

    private static string Page(string type, string columns, string cells) =>
        Pages.Head + "## T\n\n**Model ID:** `model_t`\n\n| Parameter | Type | Required | " + columns + " |\n| - | - | -" + string.Concat(columns.Split('|').Select(_ => " | -"))
        + " |\n| `p` | " + type + " | No | " + cells + " |\n";
}
