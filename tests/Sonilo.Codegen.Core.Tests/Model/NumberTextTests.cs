using Sonilo.Codegen.Core.Tests.Reading;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Core.Tests.Model;

public class NumberTextTests
{
    [Theory]
    [InlineData("600", 600.0)]
    [InlineData("1e3", 1000.0)]
    [InlineData("-0.5", -0.5)]
    [InlineData("\u22121", -1.0)]
    [InlineData("\u20131", -1.0)]
    [InlineData("1e\u20112", 0.01)]
    [InlineData(" 5\u00a0", 5.0)]
    [InlineData("4294967295", 4294967295.0)]
    [InlineData("1,5", null)]
    [InlineData("1 000", null)]
    [InlineData("NaN", null)]
    [InlineData("1e99", null)]
    [InlineData("\u2212", null)]
    [InlineData("", null)]
    public void NumbersAreReadAsThePagesWriteThem(string text, double? expected) => Assert.Equal((decimal?)expected, NumberText.Read(text));

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("-0.010", "-0.01")]
    [InlineData("1e3", "1000")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void NumbersAreWrittenWithoutTrailingZeros(string text, string expected) => Assert.Equal(expected, NumberText.Of(NumberText.Read(text)!.Value));

    [Theory]
    [InlineData("number", "`\u22121`, `2`", "\u22121")]
    [InlineData("number", "\u22121, 2", "`\u22121`")]
    [InlineData("number\\_array", "`\u22121`, `2`", "`\u22121`, `2`")]
    [InlineData("number", "`\u20131`, `2`", "`\u20131`")]
    public void ATypographicMinusIsAMinusForEveryReader(string type, string allowed, string given)
    {
        var parameter = Pages.Parameter($"| `p` | {type} | No | {given} | \u22125 | \u22120.5 | {allowed} | - |");

        Assert.Equal(["-1", "2"], parameter.AllowedValues);
        Assert.Equal("-1", parameter.Default!.Items[0]);
        Assert.Equal((-5m, -0.5m), (parameter.Minimum, parameter.Maximum));
        var rule = ParameterRule.Of(parameter);
        Assert.True(rule.Accepts(-1));
        Assert.False(rule.Accepts(0));
        var code = RequestTemplate.Render(ModelNames.Of([new PublishedModel(new ModelSpec { Id = "model_n", Name = "N", Parameters = [parameter] }, "n.md")])[0], CodeTarget.Newest);
        Assert.Contains("= { -1, 2 };", code, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoNumberIsNotZeroInGeneratedCode()
    {
        var parameter = new ParameterSpec { Name = "p", Type = ParameterType.Number, AllowedValues = ["1", "one"] };
        var code = RequestTemplate.Render(ModelNames.Of([new PublishedModel(new ModelSpec { Id = "model_n", Name = "N", Parameters = [parameter] }, "n.md")])[0], CodeTarget.Newest);

        Assert.Contains("double[] s_pValues = { 1 };", code, StringComparison.Ordinal);
    }

    [Fact]
    public void TextsKeepTheirTypography() => Assert.Equal(["\u22121"], Pages.Parameter("| `p` | string | No | - | - | - | `\u22121` | - |").AllowedValues);
}
