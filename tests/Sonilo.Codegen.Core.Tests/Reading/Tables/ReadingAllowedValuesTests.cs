using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingAllowedValuesTests
{
    [Theory]
    [InlineData("`mp3`, `wav`", "mp3|wav")]
    [InlineData("`Azerbaijani (Latin, Azerbaijan)`, `Anything, Robot`", "Azerbaijani (Latin, Azerbaijan)|Anything, Robot")]
    [InlineData("`16:9`, `1024x1024`, `biped:idle`, `a/b_c`", "16:9|1024x1024|biped:idle|a/b_c")]
    [InlineData("`Z`, `-Z`, `-`", "Z|-Z|-")]
    [InlineData("“, `en`", "|en")]
    [InlineData("``, `en`", "|en")]
    [InlineData("`en`, “, `de`", "en||de")]
    [InlineData("`a\\|b`, `c`", "a;b|c")]
    [InlineData("a, b c", "a|b c")]
    [InlineData("a, -, b,", "a|b")]
    [InlineData("a, “, b", "a||b")]
    [InlineData("a, a\\|b", "a|a;b")]
    [InlineData("a b<br>c<br/>d, e", "a b|c|d|e")]
    [InlineData("`a`<br>`b`", "a|b")]
    [InlineData("`a``b`", "a``b")]
    public void OneValueIsOneCodeSpan(string cell, string expected) =>
        Assert.Equal(
            expected.Split('|').Select(value => value.Replace(';', '|')),
            Pages.Parameter($"| `p` | string | No | - | - | - | {cell} | - |").AllowedValues);

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("—")]
    public void ADashAllowsEverything(string cell) =>
        Assert.Empty(Pages.Parameter($"| `p` | string | No | - | - | - | {cell} | - |").AllowedValues);

    [Fact]
    public void LongListsAreKeptInTheirOrder()
    {
        var values = Enumerable.Range(0, 144).Select(number => $"value, {number}").ToArray();

        var parameter = Pages.Parameter($"| `p` | string | No | - | - | - | {string.Join(", ", values.Select(value => $"`{value}`"))} | - |");

        Assert.Equal(values, parameter.AllowedValues);
    }

    [Fact]
    public void ARepeatedValueIsReportedAtItsSecondPlace()
    {
        var page = Pages.Page("| `p` | string | No | - | - | - | `a`, `b`, `a` | - |");

        var problem = Pages.Only(page, PageProblems.DuplicateAllowedValue, "`a`");

        Assert.Equal(page.LastIndexOf("`a`", StringComparison.Ordinal), problem.Span.Start);
        Assert.Equal(["a", "b"], PageReader.Read("", page).Page.Models[0].Parameters[0].AllowedValues);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void ARepetitionIsFoundHoweverLongTheList(int count)
    {
        var values = string.Join(", ", Enumerable.Range(0, count).Select(number => $"`v{number}`"));
        var page = Pages.Page($"| `p` | string | No | - | - | - | {values}, `v{count - 1}`, `last`, `v0` | - |");

        var reading = PageReader.Read("", page);

        Assert.Equal([PageProblems.DuplicateAllowedValue, PageProblems.DuplicateAllowedValue], reading.Problems.Select(problem => problem.Descriptor));
        Assert.Equal([$"v{count - 1}", "v0"], reading.Problems.Select(problem => problem.Arguments[0]));
        Assert.Equal(count + 1, reading.Page.Models[0].Parameters[0].AllowedValues.Count);
    }

    [Fact]
    public void ARepeatedWordIsReportedAtItsCell() =>
        Pages.Only(Pages.Page("| `p` | string | No | - | - | - | a, b, a | - |"), PageProblems.DuplicateAllowedValue, "a, b, a");

    [Fact]
    public void AnItemOfAListOfNumbersIsANumberToo() =>
        Pages.Only(Pages.Page("| `p` | number\\_array | No | - | - | - | `1`, `x` | - |"), PageProblems.AllowedValueNotNumber, "`x`");

    [Fact]
    public void ANumberMayHaveAllowedNumbersOnly()
    {
        var page = Pages.Page("| `p` | number | No | `5` | - | - | `5`, `ten`, `15` | - |");

        Pages.Only(page, PageProblems.AllowedValueNotNumber, "`ten`");
        Assert.Equal(["5", "15"], PageReader.Read("", page).Page.Models[0].Parameters[0].AllowedValues);
    }

    [Theory]
    [InlineData("boolean")]
    [InlineData("file")]
    public void AllowedValuesOfATypeWithoutAnyAreNotRead(string type)
    {
        var page = Pages.Page($"| `p` | {type} | No | - | - | - | `a`, `b` | - |");

        Pages.Only(page, PageProblems.AllowedValuesWithoutUse, "`a`, `b`");
        Assert.Empty(PageReader.Read("", page).Page.Models[0].Parameters[0].AllowedValues);
    }

    [Fact]
    public void AValueMayBeEmphasisedOrLinked() => Assert.Equal(
        ["a", "b", "c", "d"],
        Pages.Parameter("| `p` | string | No | - | - | - | `a`, *`b`*, [`c`](https://example.com), **_`d`_** | - |").AllowedValues);

    [Fact]
    public void AndSoMayAllOfThem()
    {
        var parameter = Pages.Parameter("| `p` | string\\_array | No | **`x, y`**, *`z`* | - | - | **`Anything, Robot`**, *`b`* | - |");

        Assert.Equal(["Anything, Robot", "b"], parameter.AllowedValues);
        Assert.Equal(["x, y", "z"], parameter.Default!.Items);
    }
}
