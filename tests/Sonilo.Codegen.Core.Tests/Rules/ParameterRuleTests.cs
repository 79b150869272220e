using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Core.Tests.Rules;

public class ParameterRuleTests
{
    private static ParameterRule Rule(ParameterSpec parameter) => ParameterRule.Of(parameter);

    [Theory]
    [InlineData(ParameterType.String, ValueKind.Text, false)]
    [InlineData(ParameterType.Number, ValueKind.Number, false)]
    [InlineData(ParameterType.Integer, ValueKind.Number, false)]
    [InlineData(ParameterType.Boolean, ValueKind.Boolean, false)]
    [InlineData(ParameterType.File, ValueKind.File, false)]
    [InlineData(ParameterType.Model, ValueKind.Model, false)]
    [InlineData(ParameterType.StringArray, ValueKind.Text, true)]
    [InlineData(ParameterType.NumberArray, ValueKind.Number, true)]
    [InlineData(ParameterType.FileArray, ValueKind.File, true)]
    [InlineData(ParameterType.ModelArray, ValueKind.Model, true)]
    [InlineData(ParameterType.InputsArray, ValueKind.Fields, true)]
    [InlineData(ParameterType.Unknown, ValueKind.Anything, false)]
    [InlineData(ParameterType.Unspecified, ValueKind.Anything, false)]
    public void EveryTypeHasItsKind(ParameterType type, ValueKind kind, bool isList)
    {
        var rule = Rule(new ParameterSpec { Name = "p", Type = type });

        Assert.Equal((kind, isList), (rule.Kind, rule.IsList));
    }

    [Fact]
    public void WhatHasADefaultNeedNotBeGiven()
    {
        Assert.True(Rule(new ParameterSpec { Name = "p", Type = ParameterType.String, Required = true }).MustBeGiven);
        Assert.False(Rule(new ParameterSpec { Name = "p", Type = ParameterType.String, Required = true, Default = DefaultValue.Of("a") }).MustBeGiven);
        Assert.False(Rule(new ParameterSpec { Name = "p", Type = ParameterType.String }).MustBeGiven);
    }

    [Fact]
    public void ADefaultBesideTheListIsAllowed()
    {
        var rule = Rule(new ParameterSpec { Name = "p", Type = ParameterType.String, AllowedValues = ["a", "b"], Default = DefaultValue.Of("c") });

        Assert.Equal(["a", "b", "c"], rule.AllowedValues.AsEnumerable());
        Assert.True(rule.Accepts("c"));
        Assert.False(rule.Accepts("d"));
    }

    [Theory]
    [InlineData("5.0", 1)]
    [InlineData("7", 2)]
    [InlineData("x", 1)]
    public void ANumbersDefaultIsComparedAsANumber(string given, int count) => Assert.Equal(
        count, Rule(new ParameterSpec { Name = "p", Type = ParameterType.Number, AllowedValues = ["5"], Default = DefaultValue.Of(given) }).AllowedValues.Count);

    [Fact]
    public void NumbersLieWithinTheirBounds()
    {
        var rule = Rule(new ParameterSpec { Name = "steps", Type = ParameterType.Number, Minimum = 1, Maximum = 10 });

        Assert.True(rule.Accepts(1) && rule.Accepts(10));
        Assert.False(rule.Accepts(0) || rule.Accepts(11) || rule.Accepts(1.5m));
    }

    [Fact]
    public void AListOfNumbersStandsAboveBounds()
    {
        var rule = Rule(new ParameterSpec { Name = "p", Type = ParameterType.Number, Minimum = 6, AllowedValues = ["5", "10"] });

        Assert.Null(rule.Minimum);
        Assert.True(rule.Accepts(5));
        Assert.False(rule.Accepts(6));
    }

    [Fact]
    public void ATextThatMustBeGivenMustSaySomething()
    {
        var rule = Rule(new ParameterSpec { Name = "p", Type = ParameterType.String, Required = true, MaxLength = 3 });

        Assert.True(rule.Accepts("abc"));
        Assert.False(rule.Accepts(" ") || rule.Accepts("") || rule.Accepts("abcd"));
    }

    [Theory]
    [InlineData(ParameterType.String, true)]
    [InlineData(ParameterType.Model, true)]
    [InlineData(ParameterType.StringArray, false)]
    [InlineData(ParameterType.File, false)]
    [InlineData(ParameterType.Unknown, false)]
    public void OnlyATextMustSaySomething(ParameterType type, bool expected) =>
        Assert.Equal(expected, Rule(new ParameterSpec { Name = "p", Type = type, Required = true }).NotBlank);

    [Fact]
    public void AListedTextMayBeBlankWhereTheListSaysSo()
    {
        var rule = Rule(new ParameterSpec { Name = "p", Type = ParameterType.String, Required = true, AllowedValues = ["", "a"] });

        Assert.True(rule.MustBeGiven && rule.Accepts("") && rule.Accepts("a"));
        Assert.False(rule.Accepts(" "));
    }

    [Fact]
    public void WhatMayBeLeftOutMayBeBlank() => Assert.True(Rule(new ParameterSpec { Name = "p", Type = ParameterType.String }).Accepts(" "));

    [Fact]
    public void TheLengthOfAListIsNotThatOfItsItems()
    {
        var rule = Rule(new ParameterSpec { Name = "p", Type = ParameterType.StringArray, MaxLength = 2 });

        Assert.Equal(2, rule.MaxLength);
        Assert.True(rule.Accepts("abc"));
    }

    [Theory]
    [InlineData(ParameterType.String, 5)]
    [InlineData(ParameterType.StringArray, 5)]
    [InlineData(ParameterType.FileArray, 5)]
    [InlineData(ParameterType.InputsArray, 5)]
    [InlineData(ParameterType.Number, null)]
    [InlineData(ParameterType.Model, null)]
    [InlineData(ParameterType.File, null)]
    public void TextsAndListsHaveLengths(ParameterType type, int? expected) =>
        Assert.Equal(expected, Rule(new ParameterSpec { Name = "p", Type = type, MaxLength = 5 }).MaxLength);

    [Theory]
    [InlineData(ParameterType.String, 2)]
    [InlineData(ParameterType.NumberArray, 2)]
    [InlineData(ParameterType.Model, 0)]
    [InlineData(ParameterType.ModelArray, 0)]
    [InlineData(ParameterType.FileArray, 0)]
    public void TextsAndNumbersHaveListsOfValues(ParameterType type, int expected) =>
        Assert.Equal(expected, Rule(new ParameterSpec { Name = "p", Type = type, AllowedValues = ["1", "2"] }).AllowedValues.Count);

    [Fact]
    public void EveryItemOfADefaultIsAllowedOnce()
    {
        var texts = Rule(new ParameterSpec { Name = "p", Type = ParameterType.StringArray, AllowedValues = ["a"], Default = new DefaultValue(["b", "a", "c"], true) });
        var numbers = Rule(new ParameterSpec { Name = "p", Type = ParameterType.NumberArray, AllowedValues = ["1"], Default = new DefaultValue(["7", "1.0", "7.0"], true) });

        Assert.Equal(["a", "b", "c"], texts.AllowedValues.AsEnumerable());
        Assert.Equal(["1", "7"], numbers.AllowedValues.AsEnumerable());
    }

    [Fact]
    public void ADefaultAloneIsNotAList() =>
        Assert.Empty(Rule(new ParameterSpec { Name = "p", Type = ParameterType.String, Default = DefaultValue.Of("a") }).AllowedValues);

    [Fact]
    public void AListedNumberIsAcceptedInAnySpelling()
    {
        var rule = Rule(new ParameterSpec { Name = "p", Type = ParameterType.Number, AllowedValues = ["0.50", "1e1"] });

        Assert.True(rule.Accepts(0.5m) && rule.Accepts(10));
        Assert.False(rule.Accepts(1));
    }

    [Fact]
    public void BoundsAndListsOfOtherTypesMeanNothing()
    {
        var rule = Rule(new ParameterSpec { Name = "p", Type = ParameterType.Boolean, Minimum = 1, Maximum = 0, AllowedValues = ["a"], MaxLength = 1 });

        Assert.Equal((null, null, 0, null), (rule.Minimum, rule.Maximum, rule.AllowedValues.Count, rule.MaxLength));
    }

    [Theory]
    [InlineData("numSamples", "num", "Samples")]
    [InlineData("ingredients_mode", "ingredients", "mode")]
    [InlineData("TAPose", "TA", "Pose")]
    [InlineData("3d-rendered", "3d", "rendered")]
    [InlineData("TAP", "TAP")]
    [InlineData("topK", "top", "K")]
    [InlineData("topKValue", "top", "K", "Value")]
    [InlineData("_a__b_", "a", "b")]
    [InlineData("A", "A")]
    [InlineData("--", "")]
    public void NamesAreCutIntoWords(string name, params string[] words) => Assert.Equal(words.Where(word => word.Length > 0), NameWords.Of(name));
}
