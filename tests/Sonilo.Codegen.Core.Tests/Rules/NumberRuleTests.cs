using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Core.Tests.Rules;

public class NumberRuleTests
{
    private static NumberKind Kind(string name, decimal? minimum = null, decimal? maximum = null, string? given = null, ParameterType type = ParameterType.Number) =>
        NumberRule.KindOf(new ParameterSpec { Name = name, Type = type, Minimum = minimum, Maximum = maximum, Default = given is null ? null : DefaultValue.Of(given) });

    [Theory]
    [InlineData("numSamples")]
    [InlineData("num_inference_steps")]
    [InlineData("steps")]
    [InlineData("Width")]
    [InlineData("targetPolycount")]
    [InlineData("bpm")]
    [InlineData("numOutputs")]
    [InlineData("targetFaceNum")]
    [InlineData("faceCount")]
    [InlineData("numberOfImages")]
    [InlineData("number_of_outputs")]
    [InlineData("maxOutputs")]
    [InlineData("maxTokens")]
    [InlineData("topK")]
    [InlineData("top_k")]
    [InlineData("steps2")]
    [InlineData("numThings")]
    [InlineData("numberOfThings")]
    [InlineData("maxFps")]
    [InlineData("maxSamples")]
    [InlineData("maxImages")]
    [InlineData("maxVideos")]
    [InlineData("maxVariations")]
    [InlineData("maxFrames")]
    [InlineData("maxKeyframes")]
    [InlineData("maxFaces")]
    [InlineData("maxPolygons")]
    [InlineData("maxTriangles")]
    [InlineData("maxVertices")]
    [InlineData("maxIterations")]
    [InlineData("maxSpeakers")]
    [InlineData("maxLayers")]
    public void ANameThatCountsMeansWholeNumbers(string name) => Assert.Equal(NumberKind.Int32, Kind(name));

    [Theory]
    [InlineData("duration")]
    [InlineData("guidanceScale")]
    [InlineData("strength")]
    [InlineData("number")]
    [InlineData("stepsize")]
    [InlineData("framesPerSecond")]
    [InlineData("seedStrength")]
    [InlineData("variationSeedStrength")]
    [InlineData("stepScale")]
    [InlineData("countdown")]
    [InlineData("heightMeters")]
    [InlineData("numericScale")]
    [InlineData("numberOf")]
    [InlineData("k")]
    [InlineData("topP")]
    [InlineData("cfgScale")]
    [InlineData("temperature")]
    [InlineData("speed")]
    [InlineData("pitch")]
    [InlineData("volume")]
    [InlineData("bitrate")]
    [InlineData("sampleRate")]
    [InlineData("seeds2")]
    [InlineData("top")]
    [InlineData("kTop")]
    [InlineData("ofNumber")]
    [InlineData("numberLikeThings")]
    [InlineData("sizeOfThings")]
    [InlineData("number_of")]
    [InlineData("-")]
    public void AnyOtherNameMayHaveFractions(string name) => Assert.Equal(NumberKind.Real, Kind(name, 1, 600));

    [Theory]
    [InlineData("width", 64, 2048, NumberKind.Int32)]
    [InlineData("height", 16, 256, NumberKind.Int32)]
    [InlineData("height", 1, 16, NumberKind.Int32)]
    [InlineData("height", 1, 15, NumberKind.Real)]
    [InlineData("width2", 64, 2048, NumberKind.Int32)]
    [InlineData("stereoWidth", 0, 1, NumberKind.Real)]
    [InlineData("stereoWidth", 0, 2, NumberKind.Real)]
    [InlineData("characterHeight", 1, 15, NumberKind.Real)]
    [InlineData("numSamples", 0, 1, NumberKind.Int32)]
    public void AWidthOrHeightIsWholeWhereItCanBeOneOfPixels(string name, int minimum, int maximum, NumberKind expected) =>
        Assert.Equal(expected, Kind(name, minimum, maximum));

    [Theory]
    [InlineData("randomSeed")]
    [InlineData("noise_seed")]
    [InlineData("seed2")]
    [InlineData("seeds")]
    public void ASeedOfUnknownRangeHas64Bits(string name) => Assert.Equal(NumberKind.Int64, Kind(name));

    [Fact]
    public void AFractionalBoundOrDefaultMeansFractionsWhateverTheName()
    {
        Assert.Equal(NumberKind.Real, Kind("steps", minimum: 0.5m));
        Assert.Equal(NumberKind.Real, Kind("steps", maximum: 0.5m));
        Assert.Equal(NumberKind.Real, Kind("steps", given: "1.5"));
        Assert.Equal(NumberKind.Real, Kind("size", minimum: 0.5m, type: ParameterType.Integer));
        Assert.Equal(NumberKind.Int32, Kind("steps", given: "2.0"));
    }

    [Theory]
    [InlineData(null, null, NumberKind.Int64)]
    [InlineData(0, 2147483647L, NumberKind.Int32)]
    [InlineData(0, 4294967295L, NumberKind.Int64)]
    [InlineData(0, null, NumberKind.Int64)]
    [InlineData(null, 2147483647L, NumberKind.Int64)]
    public void ASeedIsAsWideAsItsRange(int? minimum, long? maximum, NumberKind expected) => Assert.Equal(expected, Kind("seed", minimum, maximum));

    [Theory]
    [InlineData(-2147483648L, NumberKind.Int32)]
    [InlineData(-2147483649L, NumberKind.Int64)]
    [InlineData(long.MinValue, NumberKind.Int64)]
    public void AWholeNumberIsAsWideAsItsSmallestValue(long minimum, NumberKind expected) => Assert.Equal(expected, Kind("steps", minimum));

    [Theory]
    [InlineData("9223372036854775807", NumberKind.Int64)]
    [InlineData("9223372036854775808", NumberKind.Real)]
    [InlineData("-9223372036854775808", NumberKind.Int64)]
    [InlineData("-9223372036854775809", NumberKind.Real)]
    [InlineData("2147483648", NumberKind.Int64)]
    public void ADefaultCountsTowardsTheWidth(string given, NumberKind expected) => Assert.Equal(expected, Kind("steps", given: given));

    [Fact]
    public void WhatNoIntegerHoldsIsReal() => Assert.Equal(NumberKind.Real, Kind("seed", maximum: decimal.MaxValue));

    [Fact]
    public void TheTypeIntegerMeansWhole() => Assert.Equal(NumberKind.Int32, Kind("duration", type: ParameterType.Integer));

    [Theory]
    [InlineData(1, 0, NumberKind.Int32)]
    [InlineData(5, 1, NumberKind.Int32)]
    [InlineData(0.5, 0, NumberKind.Real)]
    [InlineData(1, 0.5, NumberKind.Real)]
    public void AStepDecides(double step, double minimum, NumberKind expected) => Assert.Equal(expected, NumberRule.KindOf(
        new ParameterSpec { Name = "duration", Type = ParameterType.Number, Step = (decimal)step, Minimum = (decimal)minimum, Maximum = 10 }));

    [Theory]
    [InlineData(new[] { "5", "10" }, NumberKind.Int32)]
    [InlineData(new[] { "5", "0.5" }, NumberKind.Real)]
    [InlineData(new[] { "4294967296" }, NumberKind.Int64)]
    public void AListOfWholeNumbersMeansWhole(string[] values, NumberKind expected) => Assert.Equal(expected, NumberRule.KindOf(
        new ParameterSpec { Name = "length", Type = ParameterType.Number, AllowedValues = values.ToEquatableArray() }));

    [Theory]
    [InlineData(new[] { "1", "2" }, NumberKind.Int32)]
    [InlineData(new[] { "1", "4294967296" }, NumberKind.Int64)]
    [InlineData(new[] { "-2147483649" }, NumberKind.Int64)]
    public void ASeedOfListedValuesIsAsWideAsTheList(string[] values, NumberKind expected) => Assert.Equal(expected, NumberRule.KindOf(
        new ParameterSpec { Name = "seed", Type = ParameterType.Number, AllowedValues = values.ToEquatableArray() }));

    [Theory]
    [InlineData(ParameterType.NumberArray, NumberKind.Int32)]
    [InlineData(ParameterType.StringArray, NumberKind.Real)]
    [InlineData(ParameterType.Unknown, NumberKind.Real)]
    public void TheItemsOfAListCountToo(ParameterType type, NumberKind expected) => Assert.Equal(expected, Kind("steps", type: type));

    [Fact]
    public void AStepFromNowhereStartsAtZero() => Assert.Equal(
        NumberKind.Int32, NumberRule.KindOf(new ParameterSpec { Name = "duration", Type = ParameterType.Number, Step = 2 }));

    [Fact]
    public void AStepStandsAboveTheListAndTheName()
    {
        Assert.Equal(NumberKind.Real, NumberRule.KindOf(new ParameterSpec { Name = "steps", Type = ParameterType.Integer, Step = 0.5m }));
        Assert.Equal(NumberKind.Int32, NumberRule.KindOf(new ParameterSpec { Name = "length", Type = ParameterType.Number, Step = 1, AllowedValues = ["0.5"] }));
    }

    [Fact]
    public void WhatIsNoNumberIsNotWhole() => Assert.Equal(NumberKind.Real, Kind("steps", type: ParameterType.String));
}
