using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen.Core.Tests.Reading;

public class ReadingDefaultsTests
{
    [Theory]
    [InlineData("number", "`90`", "90")]
    [InlineData("number", "`-0.5`", "-0.5")]
    [InlineData("number", "90", "90")]
    [InlineData("string", "`mp3`", "mp3")]
    [InlineData("string", "`None`", "None")]
    [InlineData("string", "`Not set`", "Not set")]
    [InlineData("string", "`a, b`", "a, b")]
    [InlineData("string", "`-`", "-")]
    [InlineData("string", "`a\\|b`", "a|b")]
    [InlineData("string", "`` a`b ``", "a`b")]
    [InlineData("boolean", "`false`", "false")]
    [InlineData("file", "`Not set`", "Not set")]
    [InlineData("number", "` 5 `", "5")]
    [InlineData("boolean", "true", "true")]
    [InlineData("number", "\u22125", "-5")]
    public void ADefaultIsTheContentOfItsCodeSpan(string type, string cell, string expected) =>
        Assert.Equal(DefaultValue.Of(expected), Pages.Default(type, cell));

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("–")]
    public void ADashIsNoDefault(string cell) => Assert.Null(Pages.Default("string", cell));

    [Theory]
    [InlineData("file\\_array", "“")]
    [InlineData("string\\_array", "``")]
    [InlineData("number\\_array", "“”")]
    [InlineData("inputs\\_array", "`[]`")]
    public void ALoneQuotationMarkIsAnEmptyListOnArrays(string type, string cell) =>
        Assert.Equal(DefaultValue.EmptyList, Pages.Default(type, cell));

    [Theory]
    [InlineData("“")]
    [InlineData("``")]
    public void ALoneQuotationMarkIsAnEmptyStringOnStrings(string cell) =>
        Assert.Equal(DefaultValue.Of(""), Pages.Default("string", cell));

    [Fact]
    public void TwoBareBackticksInOneRowAreTwoEmptyValues()
    {
        var parameter = Pages.Parameter("| `p` | string | No | `` | - | - | ``, `a` | text |");

        Assert.Equal(DefaultValue.Of(""), parameter.Default);
        Assert.Equal(["", "a"], parameter.AllowedValues);
        Assert.Equal("text", parameter.Description.ToPlainText());
    }

    [Theory]
    [InlineData("`a, b`", "-", "a|b")]
    [InlineData("`a`, `b`", "-", "a|b")]
    [InlineData("`[\"a\", \"b, c\"]`", "-", "a|b, c")]
    [InlineData("`[1, 2]`", "-", "1|2")]
    [InlineData("`a, b`", "`a, b`, `c`", "a, b")]
    [InlineData("a, b", "-", "a|b")]
    [InlineData("`[a, b]`", "-", "a|b")]
    [InlineData("` [ a ] `", "-", "a")]
    [InlineData("`[a`", "-", "[a")]
    [InlineData("`a]`", "-", "a]")]
    [InlineData("`a, , b,`", "-", "a|b")]
    [InlineData("`\"\", b`", "-", "|b")]
    [InlineData("`\"a\" x, b`", "-", "a|b")]
    [InlineData("`a\"b, c\"d`", "-", "a\"b|c\"d")]
    [InlineData("`\" a \", b`", "-", " a |b")]
    public void AListIsASpanEachOrOneSpanWithCommas(string cell, string allowed, string items) =>
        Assert.Equal(new DefaultValue(items.Split('|').ToEquatableArray(), IsList: true), Pages.Default("string\\_array", cell, allowed));

    [Theory]
    [InlineData("[\"a\\\"b\", \"c\"]", "a\"b", "c")]
    [InlineData("[\"a\\\\\", \"b\"]", "a\\", "b")]
    [InlineData("\"a\\\"b, c\", d", "a\"b, c", "d")]
    [InlineData("a\\b, c", "a\\b", "c")]
    [InlineData("[\"a\\", "[\"a\\")]
    public void ABackslashCountsBetweenQuotationMarksOnly(string cell, params string[] items) =>
        Assert.Equal(new DefaultValue(items.ToEquatableArray(), IsList: true), Pages.Default("string\\_array", $"`{cell}`"));

    [Theory]
    [InlineData("`[{\"a\": 1}, {\"b\": 2}]`", "{\"a\": 1}, {\"b\": 2}")]
    [InlineData("`{\"a\": 1}`", "{\"a\": 1}")]
    public void ObjectsAreHandedOnAsTheyAre(string cell, string item) =>
        Assert.Equal(new DefaultValue([item], IsList: true), Pages.Default("inputs\\_array", cell));

    [Theory]
    [InlineData("colour")]
    [InlineData("-")]
    public void WhereTheTypeIsNotKnownSeveralSpansAreAList(string type) =>
        Assert.Equal(new DefaultValue(["a", "b"], IsList: true), Pages.Default(type, "`a`, `b`"));

    [Theory]
    [InlineData("`a`, `z`", "z")]
    [InlineData("`z, a`", "z")]
    [InlineData("`y, z`", "y")]
    public void TheFirstItemThatIsNotAllowedIsNamed(string cell, string item) => Assert.Equal(
        [item, "p"],
        Assert.Single(PageReader.Read("", Pages.Page($"| `p` | string\\_array | No | {cell} | - | - | `a`, `b` | - |")).Problems).Arguments);

    [Fact]
    public void TextsAreNotComparedAsNumbers() =>
        Pages.Only(Pages.Page("| `p` | string | No | `5.0` | - | - | `5`, `10` | - |"), PageProblems.DefaultNotAllowed, "`5.0`");

    [Fact]
    public void ARequiredRowKeepsItsDefault()
    {
        var parameter = Pages.Parameter("| `p` | string | Yes | `x` | - | - | - | - |");

        Assert.True(parameter.Required);
        Assert.Equal(DefaultValue.Of("x"), parameter.Default);
    }

    [Theory]
    [InlineData("number", "`None`")]
    [InlineData("boolean", "`Not set`")]
    [InlineData("boolean", "`True`")]
    [InlineData("integer", "`5`, `6`")]
    [InlineData("number\\_array", "`1, x`")]
    [InlineData("string", "`a`, `b`")]
    public void ADefaultThatDoesNotFitItsTypeIsDroppedAndReported(string type, string cell)
    {
        var page = Pages.Page($"| `p` | {type} | No | {cell} | - | - | - | - |");

        Pages.Only(page, PageProblems.UnreadableDefault, cell);
        Assert.Null(Pages.Default(type, cell));
    }

    [Theory]
    [InlineData("string", "`c`", "`a`, `b`")]
    [InlineData("number", "`3`", "`5`, `10`")]
    [InlineData("string\\_array", "`a, z`", "`a`, `b`")]
    public void ADefaultOutsideTheAllowedValuesIsKeptAndMentioned(string type, string cell, string allowed)
    {
        Pages.Only(Pages.Page($"| `p` | {type} | No | {cell} | - | - | {allowed} | - |"), PageProblems.DefaultNotAllowed, cell);
        Assert.NotNull(Pages.Default(type, cell, allowed));
    }

    [Fact]
    public void NumbersAreComparedAsNumbers() =>
        Assert.Empty(PageReader.Read("", Pages.Page("| `p` | number | No | `5.0` | - | - | `5`, `10` | - |")).Problems);

    [Theory]
    [InlineData("`Azerbaijani (Latin, Azerbaijan), x`", new[] { "Azerbaijani (Latin, Azerbaijan)", "x" })]
    [InlineData("`x,Azerbaijani (Latin, Azerbaijan),a,b, c`", new[] { "x", "Azerbaijani (Latin, Azerbaijan)", "a,b", "c" })]
    [InlineData("`Azerbaijani (Latin, y`", new[] { "Azerbaijani (Latin", "y" })]
    [InlineData("`x, y`", new[] { "x", "y" })]
    public void AJoinedListIsNotCutInsideAListedValue(string cell, string[] expected) => Assert.Equal(
        new DefaultValue(expected.ToEquatableArray(), IsList: true),
        Pages.Default("string\\_array", cell, "`Azerbaijani (Latin, Azerbaijan)`, `a,b`, `x`"));
}
