using System.Text.Json.Nodes;

namespace Sonilo.Emulator.Tests;

public class ModelDescriptionTests
{
    [Fact]
    public async Task AModelDescribesItselfFromItsPage()
    {
        await using var service = await Service.StartAsync();

        var model = (await service.GetAsync("/models/" + Service.TextModel))["model"]!;

        Assert.Equal("Sonilo V1.1 Text to Music", (string?)model["name"]);
        Assert.Equal("""["txt2audio"]""", model["capabilities"]!.ToJsonString());
        var inputs = (JsonArray)model["inputs"]!;
        Assert.Equal(["prompt", "duration", "numSamples"], inputs.Select(input => (string?)input!["name"]));
        Assert.True((bool?)inputs[0]!["required"]!["always"]);
        Assert.Equal(("Num Samples", 1m, 1m, 3m), ((string?)inputs[2]!["label"], (decimal?)inputs[2]!["default"], (decimal?)inputs[2]!["min"], (decimal?)inputs[2]!["max"]));
    }

    [Fact]
    public async Task ItDoesSoWithoutAKey()
    {
        await using var service = await Service.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, service.Address("/models/" + Service.VideoModel));
        _ = request.Headers.TryAddWithoutValidation("Authorization", "public-auth-token");

        Assert.Equal(200, (int)(await service.Anonymous.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task YourPagesWinOverTheBundledOnes()
    {
        const string page = $"## Mine\n\n**Model ID:** `{Service.TextModel}`\n\n| Parameter | Type | Required |\n| --- | --- | --- |\n| `tempo` | number | No |\n";
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.md");
        await File.WriteAllTextAsync(path, page);
        await using var service = await Service.StartAsync(options => options.Pages.Add(EmulatorPage.FromFile(path)));
        File.Delete(path);

        Assert.Equal("Mine", (string?)(await service.GetAsync("/models/" + Service.TextModel))["model"]!["name"]);
        Assert.Equal(200, (await service.SubmitAsync("""{"tempo":1}""")).Status);
    }

    [Fact]
    public async Task WithoutPagesThereIsNoModel()
    {
        await using var service = await Service.StartAsync(options => options.UseBundledPages = false);

        Assert.Equal(404, (await service.GetAsync("/models/" + Service.TextModel)).Status);
    }
}
