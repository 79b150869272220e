using System.Net;
using System.Text.Json.Nodes;

namespace Sonilo.Emulator.Tests;

/// <summary>What the page learns of a form that is being filled.</summary>
public class CheckTests
{
    [Fact]
    public async Task EveryProblemIsNamedAtItsParameterInTheServicesWords()
    {
        await using var service = await Service.StartAsync();

        var check = await CheckAsync(service, """{"duration":601,"numSamples":1.5,"tempo":3}""");

        Assert.Equal(
            ["duration: Input duration must be at most 600", "numSamples: Input numSamples must be an integer", "tempo: Unknown input tempo", "prompt: Input prompt is required"],
            check["refusals"]!.AsArray().Select(refusal => $"{refusal!["parameter"]}: {refusal["reason"]}"));
        Assert.Null(check["cost"]);
        Assert.Equal((string?)check["refusals"]![0]!["reason"], (await service.SubmitAsync("""{"duration":601,"numSamples":1.5,"tempo":3}""")).Reason);
    }

    [Fact]
    public async Task AnAcceptedFormHasAPriceAndStartsNothing()
    {
        await using var service = await Service.StartAsync();

        var check = await CheckAsync(service, """{"prompt":"x","duration":30,"numSamples":2}""");

        Assert.Empty(check["refusals"]!.AsArray());
        Assert.Equal(6m, (decimal?)check["cost"]);
        Assert.Empty(service.Emulator.Requests);
        Assert.Equal(0, service.Emulator.StartedJobs);
    }

    [Fact]
    public async Task ARelationThatDoesNotHoldBelongsToNoField()
    {
        await using var service = await Service.StartAsync();
        var video = await service.UploadAsync(Videos.Mp4(12));

        var check = await CheckAsync(service, $$"""{"video":"{{video}}","startOffset":10,"duration":5}""", Service.VideoModel);

        var refusal = Assert.Single(check["refusals"]!.AsArray());
        Assert.Null(refusal!["parameter"]);
        Assert.Contains("startOffset + duration", (string?)refusal["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheRequestIsWrittenForEveryReader()
    {
        await using var service = await Service.StartAsync();

        var code = (await CheckAsync(service, """{"prompt":"it's \"lo-fi\"\n","duration":2.5}"""))["code"]!;

        Assert.Contains("""
            var request = new SoniloV11TextToMusicRequest("it's \"lo-fi\"\n")
            {
                Duration = 2.5,
            };
            """, (string?)code["csharp"], StringComparison.Ordinal);
        Assert.Contains($"new Uri(\"{service.Emulator.BaseAddress}\")", (string?)code["csharp"], StringComparison.Ordinal);
        Assert.Contains("""-d '{"prompt":"it'\''s \"lo-fi\"\n","duration":2.5}'""", (string?)code["curl"], StringComparison.Ordinal);
        Assert.Contains($"{service.Emulator.BaseAddress}/generate/custom/{Service.TextModel}", (string?)code["curl"], StringComparison.Ordinal);
        Assert.Equal("""
            {
              "prompt": "it's \"lo-fi\"\n",
              "duration": 2.5
            }
            """, (string?)code["json"]);
        Assert.StartsWith($"dotnet sonilo run {Service.TextModel} \\\n  'prompt=it'\\''s \"lo-fi\"\n' \\\n  duration=2.5", (string?)code["tool"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAReaderWouldNotSeeIsEscapedInAllOfIt()
    {
        await using var service = await Service.StartAsync();

        var code = (await CheckAsync(service, """{"prompt":"it's \u202e \u0007"}"""))["code"]!;

        Assert.All(["csharp", "curl", "json", "tool"], kind =>
        {
            Assert.DoesNotContain('\u202e', (string)code[kind]!);
            Assert.DoesNotContain('\u0007', (string)code[kind]!);
            Assert.Contains("\\u202e", (string)code[kind]!, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains("""$'prompt=it\'s \u202e \u0007'""", (string?)code["tool"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task APickedFileIsItsPathInCodeAndItsAssetInJson()
    {
        await using var service = await Service.StartAsync();
        var answer = await Answer.OfAsync(await service.Anonymous.PostAsync(Address(service, "files?name=my%20clip.mp4"), new ByteArrayContent(Videos.Mp4(7))));
        var id = (string)answer["id"]!;

        var check = await CheckAsync(service, $$"""{"video":"{{id}}"}""", Service.VideoModel, $$"""{"{{id}}":"my clip.mp4"}""");

        Assert.Equal(("video", 7m), ((string?)answer["kind"], (decimal?)answer["seconds"]));
        Assert.Contains("AssetInput.FromFile(\"my clip.mp4\")", (string?)check["code"]!["csharp"], StringComparison.Ordinal);
        Assert.Contains("'video=@my clip.mp4'", (string?)check["code"]!["tool"], StringComparison.Ordinal);
        Assert.Contains(id, (string?)check["code"]!["json"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clip.mp4", "not a video")]
    [InlineData("clip.exe", "x")]
    [InlineData("", "x")]
    public async Task AFileThatIsNoneIsRefused(string name, string content)
    {
        await using var service = await Service.StartAsync();

        Assert.Equal(400, (int)(await service.Anonymous.PostAsync(Address(service, "files?name=" + name), new StringContent(content))).StatusCode);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"input\":[1]}")]
    [InlineData("nonsense")]
    public async Task WhateverIsSentIsAnswered(string body)
    {
        await using var service = await Service.StartAsync();

        var answer = await Answer.OfAsync(await service.Anonymous.PostAsync(Address(service, $"models/{Service.TextModel}/check"), Service.Json(body)));

        Assert.Equal((200, "Input prompt is required"), (answer.Status, (string?)answer["refusals"]![0]!["reason"]));
        Assert.Equal(HttpStatusCode.NotFound, (await service.Anonymous.PostAsync(Address(service, "models/model_none/check"), Service.Json("{}"))).StatusCode);
    }

    internal static Uri Address(Service service, string path) => new(service.Emulator.PageAddress, "/emulator/api/" + path);

    private static async Task<JsonNode> CheckAsync(Service service, string input, string model = Service.TextModel, string paths = "{}")
    {
        var answer = await Answer.OfAsync(await service.Anonymous.PostAsync(Address(service, $"models/{model}/check"), Service.Json($$"""{"input":{{input}},"paths":{{paths}}}""")));
        Assert.True(answer.Status == 200, answer.Text);
        return JsonNode.Parse(answer.Text)!;
    }
}
