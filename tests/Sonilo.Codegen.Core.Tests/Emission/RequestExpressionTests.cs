using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Core.Tests.Emission;

/// <summary>A request as C#, for readers to copy.</summary>
public class RequestExpressionTests
{
    private static readonly NamedModel Model = ModelNames.Of([new PublishedModel(
        new ModelSpec
        {
            Id = "model_acme-tune",
            Name = "Acme Tune",
            Parameters =
            [
                new() { Name = "prompt", Type = ParameterType.String, Required = true },
                new() { Name = "voice", Type = ParameterType.String, AllowedValues = ["calm", "low & slow"] },
                new() { Name = "duration", Type = ParameterType.Number, Minimum = 0.5m },
                new() { Name = "numSamples", Type = ParameterType.Number },
                new() { Name = "loop", Type = ParameterType.Boolean },
                new() { Name = "video", Type = ParameterType.File },
                new() { Name = "tags", Type = ParameterType.StringArray },
                new() { Name = "segments", Type = ParameterType.InputsArray },
            ],
        },
        "acme.md")])[0];

    [Fact]
    public void RequiredValuesGoToTheConstructorAndOthersByName() => Assert.Equal(
        """
        new AcmeTuneRequest("say \"hi\"")
        {
            Voice = AcmeTuneVoice.LowSlow,
            Duration = 2.5,
            Tags = ["a", "b"],
        }
        """,
        RequestExpression.Of(Model, [new("tags", ["a", "b"]), new("prompt", ["say \"hi\""]), new("voice", ["low & slow"]), new("duration", ["2.5"])]));

    [Fact]
    public void RequiredValuesAloneAreOneLine() => Assert.Equal("new AcmeTuneRequest(\"x\")", RequestExpression.Of(Model, [new("prompt", ["x"])]));

    [Fact]
    public void BeforeTheRequiredValuesAreGivenTheRestIsThereAlready() => Assert.Equal(
        "new AcmeTuneRequest()\n    {\n        Loop = true,\n    }", RequestExpression.Of(Model, [new("loop", ["true"])], indent: "    "));

    [Theory]
    [InlineData("voice", "loud", "Voice = \"loud\"")]
    [InlineData("video", "asset_1", "Video = AssetInput.FromAsset(\"asset_1\")")]
    [InlineData("segments", "{\"a\":1}", "Segments = [JsonNode.Parse(\"{\\\"a\\\":1}\")!.AsObject()]")]
    [InlineData("numSamples", "3", "NumSamples = 3")]
    public void EachKindIsWrittenAsItsTypeTakesIt(string name, string text, string code) =>
        Assert.Contains($"    {code},\n", RequestExpression.Of(Model, [new(name, [text])]), StringComparison.Ordinal);

    [Fact]
    public void AFileCanBeAPath() =>
        Assert.Contains("AssetInput.FromFile(\"my \\\"clip\\\".mp4\")", RequestExpression.Of(Model, [new("video", ["my \"clip\".mp4"]) { IsPath = true }]), StringComparison.Ordinal);

    [Theory]
    [InlineData("numSamples", "1.5")]
    [InlineData("numSamples", "3000000000")]
    [InlineData("duration", "long")]
    [InlineData("loop", "perhaps")]
    [InlineData("unknown", "1")]
    public void WhatTheTypeCannotHoldIsLeftOut(string name, string text) =>
        Assert.Equal("new AcmeTuneRequest()", RequestExpression.Of(Model, [new(name, [text])]));
}
