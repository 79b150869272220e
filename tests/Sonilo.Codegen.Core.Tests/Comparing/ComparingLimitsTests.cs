using Sonilo.Codegen.Comparing;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Comparing;

/// <summary>Limits that mean something for one type or list and nothing for another.</summary>
public class ComparingLimitsTests
{
    private static readonly ParameterSpec Text = new() { Name = "p", Type = ParameterType.String, TypeText = "string" };

    private static readonly ParameterSpec Number = new() { Name = "p", Type = ParameterType.Number, TypeText = "number" };

    [Theory]
    [InlineData(9, 5, "MaxLengthChanged BehaviourBreaking: 9 → 5")]
    [InlineData(5, 9, "MaxLengthChanged Compatible: 5 → 9")]
    [InlineData(null, 5, "MaxLengthChanged BehaviourBreaking: - → 5")]
    [InlineData(5, null, "MaxLengthChanged Compatible: 5 → -")]
    public void LengthsNarrowOrWiden(int? before, int? after, string expected) =>
        Assert.Equal([expected], Versions.OfParameters(Text with { MaxLength = before }, Text with { MaxLength = after }));

    [Fact]
    public void ALengthThatANumberHasMeansNothing() => Assert.Equal(
        ["MaxLengthChanged DocumentationOnly: 9 → 5"], Versions.OfParameters(Number with { MaxLength = 9 }, Number with { MaxLength = 5 }));

    [Fact]
    public void ALengthThatATypeNoLongerKnowsIsGone() => Assert.Equal(
        ["TypeChanged DocumentationOnly: string (string) → model (string)", "MaxLengthChanged Compatible: 5 → 5"],
        Versions.OfParameters(Text with { MaxLength = 5 }, Text with { MaxLength = 5, Type = ParameterType.Model, TypeText = "model" }));

    [Theory]
    [InlineData(ParameterType.Boolean)]
    [InlineData(ParameterType.File)]
    public void BoundsOfOtherTypesMeanNothing(ParameterType type) => Assert.Equal(
        ["MinimumChanged DocumentationOnly: 1 → 2", "MaximumChanged DocumentationOnly: 9 → 8"],
        Versions.OfParameters(Text with { Type = type, Minimum = 1, Maximum = 9 }, Text with { Type = type, Minimum = 2, Maximum = 8 }));

    [Fact]
    public void WhereAListComesTheBoundsNoLongerCount() => Assert.Equal(
        ["MinimumChanged DocumentationOnly: 1 → 2", "MaximumChanged DocumentationOnly: 9.5 → 8", "AllowedValuesListed BehaviourBreaking: - → 2.5"],
        Versions.OfParameters(Number with { Minimum = 1, Maximum = 9.5m }, Number with { Minimum = 2, Maximum = 8, AllowedValues = ["2.5"] }));

    [Theory]
    [InlineData(1, "AllowedValuesUnlisted BehaviourBreaking: a, abc → -")]
    [InlineData(3, "AllowedValuesUnlisted Compatible: a, abc → -")]
    public void WithoutAListTheLengthCounts(int length, string expected) => Assert.Equal(
        ["TypeChanged SourceBreaking: string (its own value type) → string (string)", expected],
        Versions.OfParameters(Text with { MaxLength = length, AllowedValues = ["a", "abc"] }, Text with { MaxLength = length }));

    [Fact]
    public void AListedWordThatIsNotANumberWasNeverSent() => Assert.Equal(
        ["AllowedValuesUnlisted Compatible: 1.5, ten → -"],
        Versions.OfParameters(Number with { Maximum = 9.5m, AllowedValues = ["1.5", "ten"] }, Number with { Maximum = 9.5m }));

    [Fact]
    public void TheOrderOfADefaultIsNotThatOfTheList() => Assert.Equal(
        ["DefaultChanged BehaviourBreaking: b, c → c, b"],
        Versions.OfParameters(Listed("b", "c"), Listed("c", "b")));

    [Fact]
    public void ANumberThatIsListedTwiceIsDroppedOnce() => Assert.Equal(
        ["AllowedValueDropped BehaviourBreaking: 1 → -"],
        Versions.OfParameters(Number with { AllowedValues = ["1", "1.0", "2"] }, Number with { AllowedValues = ["2"] }));

    [Fact]
    public void TwoItemsAreNotOneOfBothTogether() => Assert.Equal(
        ["DefaultChanged BehaviourBreaking: a, b → ab"],
        Versions.OfParameters(
            Text with { Type = ParameterType.StringArray, Default = new DefaultValue(["a", "b"], true) },
            Text with { Type = ParameterType.StringArray, Default = new DefaultValue(["ab"], true) }));

    [Fact]
    public void LimitsOfAnotherSortOfValueAreNotCompared() => Assert.Equal(
        ["TypeChanged SourceBreaking: string (string) → number (double)"],
        Versions.OfParameters(Text with { MaxLength = 5, Minimum = 1 }, Number with { MaxLength = 9, Minimum = 2 }));

    [Fact]
    public void LimitsOfAListAreNotThoseOfAValue() => Assert.Equal(
        ["TypeChanged SourceBreaking: string (string) → string_array (IReadOnlyList<string>)"],
        Versions.OfParameters(Text with { MaxLength = 5 }, Text with { MaxLength = 2, Type = ParameterType.StringArray, TypeText = "string_array" }));

    [Theory]
    [InlineData(ParameterType.Boolean, "bool")]
    [InlineData(ParameterType.File, "AssetInput")]
    [InlineData(ParameterType.InputsArray, "IReadOnlyList<JsonObject>")]
    [InlineData(ParameterType.ModelArray, "IReadOnlyList<string>")]
    [InlineData(ParameterType.NumberArray, "IReadOnlyList<double>")]
    [InlineData(ParameterType.Unspecified, "JsonElement")]
    public void AnUnnamedTypeIsShownAsItsProperty(ParameterType type, string name) => Assert.Equal(
        [$"TypeChanged SourceBreaking: string (string) → {name}"],
        Versions.OfParameters(Text, Text with { Type = type, TypeText = "" }));

    [Fact]
    public void ADefaultOfOneItemIsNotThatValueAlone() => Assert.Equal(
        ["DefaultChanged BehaviourBreaking: a → a"],
        Versions.OfParameters(Text with { Default = DefaultValue.Of("a") }, Text with { Default = new DefaultValue(["a"], true) }));

    private static ParameterSpec Listed(params string[] given) => Text with
    {
        Type = ParameterType.StringArray, AllowedValues = ["a"], Default = new DefaultValue(given.ToEquatableArray(), true),
    };
}
