using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo.Codegen.Tests.Generated;

public class TypedJsonTests
{
    private const string AllKinds =
        """{"prompt":"lo-fi","strength":0.5,"steps":20,"seed":9007199254740993,"loop":true,"video":"asset_v","model":"model_m",""" + "\"tags\":" +
        """["a","b"],"weights":[0.1,2],"frames":[1,2],"seeds":[4294967296],"images":["asset_1","asset_2"],"loras":["model_l"],""" + "\"inputs\":" +
        """[{"name":"x","deep":{"y":[1]}},{}],"extra":{"any":[true,null]}}""";

    private static AcmeKindsRequest Everything => new("lo-fi")
    {
        Strength = 0.5,
        Steps = 20,
        Seed = 9007199254740993,
        Loop = true,
        Video = AssetInput.FromAsset("asset_v"),
        Model = "model_m",
        Tags = ["a", "b"],
        Weights = [0.1, 2],
        Frames = [1, 2],
        Seeds = [4294967296],
        Images = [AssetInput.FromAsset("asset_1"), AssetInput.FromAsset("asset_2")],
        Loras = ["model_l"],
        Inputs = [new JsonObject { ["name"] = "x", ["deep"] = new JsonObject { ["y"] = new JsonArray(1) } }, []],
        Extra = JsonDocument.Parse("""{"any":[true,null]}""").RootElement,
    };

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json)!;

    [Fact]
    public void EveryTypeIsWrittenInThePagesOrder()
    {
        Assert.Equal(AllKinds, JsonSerializer.Serialize(Everything));
        Assert.Equal(AllKinds, Everything.ToJson());
    }

    [Fact]
    public void EveryTypeIsReadBack()
    {
        var request = Read<AcmeKindsRequest>(AllKinds);

        Assert.Equal("lo-fi", request.Prompt);
        Assert.Equal(0.5, request.Strength);
        Assert.Equal(20, request.Steps);
        Assert.Equal(9007199254740993, request.Seed);
        Assert.True(request.Loop);
        Assert.Equal(AssetInput.FromAsset("asset_v"), request.Video);
        Assert.Equal("model_m", request.Model);
        Assert.Equal(["a", "b"], request.Tags!);
        Assert.Equal([0.1, 2], request.Weights!);
        Assert.Equal([4294967296], request.Seeds!);
        Assert.Equal(2, request.Images!.Count);
        Assert.Equal("x", (string?)request.Inputs![0]["name"]);
        Assert.Equal(JsonValueKind.Object, request.Extra!.Value.ValueKind);
        Assert.Null(request.AdditionalParameters);
        Assert.Equal(AllKinds, request.ToJson());
    }

    [Fact]
    public void WhatIsNotGivenIsNotWritten()
    {
        Assert.Equal("""{"prompt":"lo-fi"}""", new AcmeKindsRequest("lo-fi").ToJson());
        Assert.Equal("""{"prompt":"lo-fi"}""", Read<AcmeKindsRequest>("""{"prompt":"lo-fi","steps":null,"tags":null,"extra":null}""").ToJson());
    }

    [Fact]
    public void AnEmptyListIsGivenAndAnEmptyTextIsToo()
    {
        Assert.Equal("""{"prompt":"","tags":[]}""", new AcmeKindsRequest("") { Tags = [] }.ToJson());
        Assert.Equal("""{"prompt":"a","language":""}""", new AcmeLimitsRequest("a") { Language = AcmeLimitsLanguage.Empty }.ToJson());
    }

    [Fact]
    public void AllowedValuesAreTexts()
    {
        var request = new AcmeLimitsRequest("a") { Format = AcmeLimitsFormat.Wav, Language = "-Z", Moods = [AcmeLimitsMoods.Calm, "new"], Length = 5 };

        const string Json = """{"prompt":"a","length":5,"format":"wav","language":"-Z","moods":["calm","new"]}""";
        Assert.Equal(Json, request.ToJson());
        Assert.Equal(Json, Read<AcmeLimitsRequest>(Json).ToJson());
        Assert.Equal(AcmeLimitsLanguage.MinusZ, Read<AcmeLimitsRequest>(Json).Language);
        Assert.NotEqual(AcmeLimitsLanguage.Z, Read<AcmeLimitsRequest>(Json).Language);
    }

    [Fact]
    public void FieldsThatThePageDoesNotKnowAreKeptAndWrittenAgain()
    {
        const string Json = """{"prompt":"a","new":{"x":[1,null]},"older":null,"text":"b"}""";

        var request = Read<AcmeKindsRequest>(Json);

        Assert.Equal(["new", "older", "text"], request.AdditionalParameters!.Select(field => field.Key));
        Assert.Equal(Json, request.ToJson());
        Assert.Equal(Json, JsonSerializer.Serialize(request));
    }

    [Fact]
    public void FieldsOfTheCallersOwnAreWritten() => Assert.Equal(
        """{"prompt":"a","new":1}""", new AcmeKindsRequest("a") { AdditionalParameters = new JsonObject { ["new"] = 1 } }.ToJson());

    [Fact]
    public void NamesDifferByCase() => Assert.Equal(
        """{"prompt":"a","Prompt":"b"}""", Read<AcmeKindsRequest>("""{"Prompt":"b","prompt":"a"}""").ToJson());

    [Theory]
    [InlineData("""{"prompt":1}""", "$.prompt")]
    [InlineData("""{"prompt":"a","steps":"x"}""", "$.steps")]
    [InlineData("""{"prompt":"a","steps":1.5}""", "$.steps")]
    [InlineData("""{"prompt":"a","steps":2147483648}""", "$.steps")]
    [InlineData("""{"prompt":"a","steps":1e400}""", "$.steps")]
    [InlineData("""{"prompt":"a","seed":9223372036854775808}""", "$.seed")]
    [InlineData("""{"prompt":"a","loop":"true"}""", "$.loop")]
    [InlineData("""{"prompt":"a","video":{}}""", "$.video")]
    [InlineData("""{"prompt":"a","tags":"x"}""", "$.tags")]
    [InlineData("""{"prompt":"a","tags":["x",1]}""", "$.tags[1]")]
    [InlineData("""{"prompt":"a","tags":[null]}""", "$.tags[0]")]
    [InlineData("""{"prompt":"a","weights":[1,"x"]}""", "$.weights[1]")]
    [InlineData("""{"prompt":"a","frames":[1.5]}""", "$.frames")]
    [InlineData("""{"prompt":"a","images":[1]}""", "$.images[0]")]
    [InlineData("""{"prompt":"a","inputs":[1]}""", "$.inputs[0]")]
    [InlineData("""{}""", "$.prompt")]
    [InlineData("""{"prompt":null}""", "$.prompt")]
    public void WhatCannotBeReadIsNamedByItsPath(string json, string path)
    {
        var exception = Assert.Throws<JsonException>(() => Read<AcmeKindsRequest>(json));

        Assert.Equal(path, exception.Path);
        Assert.Contains(path[2..], exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("\"x\"")]
    public void ARequestIsAnObject(string json) => Assert.Throws<JsonException>(() => Read<AcmeKindsRequest>(json));

    [Fact]
    public void NullIsNoRequest() => Assert.Null(JsonSerializer.Deserialize<AcmeKindsRequest>("null"));

    [Theory]
    [InlineData("video")]
    [InlineData("images")]
    [InlineData("style")]
    [InlineData("duration")]
    public void EveryRequiredFieldMustBeThere(string missing)
    {
        var json = JsonNode.Parse("""{"prompt":"a","video":"asset_v","images":[],"style":"calm","duration":1}""")!.AsObject();
        Assert.Equal(1, Read<AcmeRequiredRequest>(json.ToJsonString()).Duration);

        json.Remove(missing);

        Assert.Equal("$." + missing, Assert.Throws<JsonException>(() => Read<AcmeRequiredRequest>(json.ToJsonString())).Path);
    }

    [Fact]
    public void AWholeNumberWithAPointIsWhole() =>
        Assert.Equal(2, Read<AcmeKindsRequest>("""{"prompt":"a","steps":2.0}""").Steps);

    [Fact]
    public void ARequestInsideOfAnotherTypeIsRead()
    {
        var request = Read<Dictionary<string, AcmeRequiredRequest[]>>(
            """{"all":[{"prompt":"a","video":"asset_v","images":[],"style":"calm","duration":1,"new":2}]}""");

        Assert.Equal(2, (int)request["all"][0].AdditionalParameters!["new"]!);
    }
}
