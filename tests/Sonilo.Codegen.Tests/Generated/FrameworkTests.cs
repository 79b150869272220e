using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo.Codegen.Tests.Generated;

/// <summary>Allowed values and files in types of other people's: frameworks see a text.</summary>
public class FrameworkTests
{
    private sealed record Settings(
        AcmeLimitsFormat Format,
        AcmeLimitsFormat? Other,
        IReadOnlyList<AcmeLimitsMoods> Moods,
        Dictionary<AcmeLimitsFormat, int> Uses,
        AssetInput? Clip);

    private static Settings Known => new(
        AcmeLimitsFormat.Wav, AcmeLimitsFormat.Mp3, [AcmeLimitsMoods.Calm, "new"], new() { [AcmeLimitsFormat.Mp3] = 2 }, AssetInput.FromAsset("asset_c"));

    private const string Json = """{"Format":"wav","Other":"mp3","Moods":["calm","new"],"Uses":{"mp3":2},"Clip":"asset_c"}""";

    [Fact]
    public void AnAllowedValueIsItsTextInJson()
    {
        Assert.Equal(Json, JsonSerializer.Serialize(Known));

        var read = JsonSerializer.Deserialize<Settings>(Json)!;
        Assert.Equal((AcmeLimitsFormat.Wav, AcmeLimitsFormat.Mp3, 2), (read.Format, read.Other, read.Uses[AcmeLimitsFormat.Mp3]));
        Assert.Equal(Known.Moods, read.Moods);
        Assert.True(read.Clip == Known.Clip);
    }

    [Fact]
    public void NullIsNoValueWhereNoneNeedBeGiven()
    {
        var read = JsonSerializer.Deserialize<Settings>("""{"Format":"wav","Other":null,"Moods":[],"Uses":{},"Clip":null}""")!;

        Assert.Null(read.Other);
        Assert.Null(read.Clip);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{}")]
    public void WhatIsNotATextIsRefused(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AcmeLimitsFormat>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<AssetInput[]>($"[{json.Replace("null", "true", StringComparison.Ordinal)}]"));
    }

    [Fact]
    public void TypeConvertersGoBothWays()
    {
        var values = TypeDescriptor.GetConverter(typeof(AcmeLimitsFormat));
        var files = TypeDescriptor.GetConverter(typeof(AssetInput));

        Assert.Equal(AcmeLimitsFormat.Mp3, values.ConvertFromInvariantString("mp3"));
        Assert.Equal("mp3", values.ConvertToInvariantString(AcmeLimitsFormat.Mp3));
        Assert.Equal(AssetInput.FromAsset("asset_c"), files.ConvertFromInvariantString("asset_c"));
        Assert.Equal("asset_c", files.ConvertToInvariantString(AssetInput.FromAsset("asset_c")));
    }

    [Fact]
    public void BothCanBeParsed()
    {
        Assert.Equal(AcmeLimitsFormat.Mp3, Parse<AcmeLimitsFormat>("mp3"));
        Assert.Equal(AcmeLimitsFormat.Mp3, ParseSpan<AcmeLimitsFormat>("mp3"));
        Assert.True(TryParse<AcmeLimitsFormat>("new", out var format) && format == "new");
        Assert.False(TryParse<AcmeLimitsFormat>(null, out _));
        Assert.Equal(AssetInput.FromAsset("asset_c"), Parse<AssetInput>("asset_c"));
        Assert.False(TryParse<AssetInput>(" ", out _));
    }

    [Fact]
    public void ARequestInAnEnvelopeIsWrittenAsItIsSent()
    {
        IGenerationRequest request = new AcmeLimitsRequest("a") { Format = AcmeLimitsFormat.Wav };

        Assert.Equal("""[{"prompt":"a","format":"wav"}]""", JsonSerializer.Serialize(new[] { request }));
        Assert.Equal("""{"Request":{"prompt":"a","format":"wav"}}""", JsonSerializer.Serialize(new { Request = request }));
    }

    [Fact]
    public void ReadingAnInterfaceSaysWhatToDo()
    {
        var exception = Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<IGenerationRequest[]>("""[{"prompt":"a"}]"""));

        Assert.Contains("model's own type", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RequestsWithEqualContentAreEqual()
    {
        AcmeKindsRequest One() => new("a")
        {
            Tags = new List<string> { "x", "y" },
            Weights = [1, double.NaN],
            Images = [AssetInput.FromAsset("asset_1")],
            Inputs = [new JsonObject { ["name"] = "x" }],
            Extra = JsonDocument.Parse("""{"b": 1, "a": [true]}""").RootElement,
            AdditionalParameters = new JsonObject { ["new"] = 1, ["newer"] = 2 },
        };

        Assert.Equal(One(), One() with { Tags = ["x", "y"] });
        Assert.Equal(One().GetHashCode(), (One() with { Tags = ["x", "y"] }).GetHashCode());
        Assert.Equal(One(), One() with { AdditionalParameters = new JsonObject { ["newer"] = 2, ["new"] = 1 } });
        Assert.Equal(One(), One() with { Extra = JsonDocument.Parse("""{"a":[true],"b":1}""").RootElement });
    }

    [Fact]
    public void RequestsThatDifferAnywhereAreNotEqual()
    {
        var request = new AcmeKindsRequest("a") { Tags = ["x", "y"], Images = [AssetInput.FromAsset("asset_1")] };

        Assert.NotEqual(request, request with { Tags = ["x"] });
        Assert.NotEqual(request, request with { Tags = ["y", "x"] });
        Assert.NotEqual(request, request with { Tags = null });
        Assert.NotEqual(request, request with { Images = [AssetInput.FromAsset("asset_2")] });
        Assert.NotEqual(request, request with { AdditionalParameters = new JsonObject { ["new"] = 1 } });
        Assert.NotEqual(request, request with { Tags = null, Loras = ["x", "y"] });
    }

    [Fact]
    public void FilesAreEqualWhenTheyAreTheSameFile()
    {
        using var stream = new MemoryStream();

        Assert.True(AssetInput.FromAsset("asset_1") == AssetInput.FromAsset("asset_1"));
        Assert.True(AssetInput.FromFile("a.mp4") == AssetInput.FromFile("./a.mp4"));
        Assert.True(AssetInput.FromStream(stream, "a.mp4") != AssetInput.FromStream(new MemoryStream(), "a.mp4"));
        Assert.True(AssetInput.FromAsset("asset_1") != null);
    }

    private static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static bool TryParse<T>(string? text, out T? value)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out value);

    private static T ParseSpan<T>(string text)
        where T : ISpanParsable<T> => T.Parse(text.AsSpan(), CultureInfo.InvariantCulture);
}
