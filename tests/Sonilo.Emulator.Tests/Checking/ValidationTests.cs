namespace Sonilo.Emulator.Tests;

public class ValidationTests
{
    private const string Page = """
        ## Acme

        **Model ID:** `model_acme`

        **Capabilities:** `txt2audio`

        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `style` | string | No | `jazz` | - | - | `jazz`, `rock` | - |
        | `flag` | boolean | No | - | - | - | - | - |
        | `weights` | number_array | No | - | 0 | 1 | - | - |
        | `tags` | string_array | No | - | - | - | - | - |
        | `seed` | number | No | - | - | - | - | - |
        | `pictures` | file_array | No | - | - | - | - | - |
        | `parts` | inputs_array | No | - | - | - | - | - |
        """;

    [Theory]
    [InlineData("""{"prompt":"x","duration":601}""", "Input duration must be at most 600")]
    [InlineData("""{"prompt":"x","duration":600.4}""", "Input duration must be at most 600")]
    [InlineData("""{"prompt":"x","duration":0.5}""", "Input duration must be at least 1")]
    [InlineData("""{"prompt":"x","duration":1e300}""", "Input duration must be at most 600")]
    [InlineData("""{"prompt":"x","duration":-1e300}""", "Input duration must be at least 1")]
    [InlineData("""{"prompt":"x","duration":"90"}""", "Input duration must be a number")]
    [InlineData("""{"prompt":"x","numSamples":1.5}""", "Input numSamples must be an integer")]
    [InlineData("""{"prompt":"x","numSamples":4}""", "Input numSamples must be at most 3")]
    [InlineData("""{}""", "Input prompt is required")]
    [InlineData("""{"prompt":null}""", "Input prompt is required")]
    [InlineData("""{"prompt":"  "}""", "Input prompt is required")]
    [InlineData("""{"prompt":1}""", "Input prompt must be a string")]
    [InlineData("""{"prompt":"x","tempo":1}""", "Unknown input tempo")]
    [InlineData("""[1]""", "Invalid JSON body")]
    [InlineData("""{"prompt":"x","prompt":"y"}""", "Invalid JSON body")]
    [InlineData("""{"prompt""", "Invalid JSON body")]
    [InlineData("", "Invalid JSON body")]
    public async Task WhatThePageForbidsIsRefusedInTheVendorsWords(string body, string reason)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.SubmitAsync(body);

        Assert.Equal((400, $$"""{"reason":"{{reason}}"}"""), (answer.Status, answer.Text));
        Assert.Equal(0, service.Emulator.StartedJobs);
    }

    [Theory]
    [InlineData("""{"prompt":"x","duration":1}""")]
    [InlineData("""{"prompt":"x","duration":600}""")]
    [InlineData("""{"prompt":"x","duration":12.5,"numSamples":3.0}""")]
    [InlineData("""{"prompt":"x","duration":null}""")]
    public async Task WhatThePageAllowsIsTaken(string body)
    {
        await using var service = await Service.StartAsync();

        Assert.Equal(200, (await service.SubmitAsync(body)).Status);
    }

    [Theory]
    [InlineData("""{"style":"polka"}""", "Input style must be one of: jazz, rock")]
    [InlineData("""{"flag":"true"}""", "Input flag must be a boolean")]
    [InlineData("""{"weights":[0.5,2]}""", "Input weights must be at most 1")]
    [InlineData("""{"weights":["a"]}""", "Input weights must be a number")]
    [InlineData("""{"weights":[null]}""", "Input weights must not contain null")]
    [InlineData("""{"tags":["a","b","c"]}""", "Input tags must be at most 2 items long")]
    [InlineData("""{"tags":[1]}""", "Input tags must be a string")]
    [InlineData("""{"parts":[1]}""", "Input parts must be an object")]
    [InlineData("""{"pictures":["asset_none"]}""", "Asset asset_none not found")]
    [InlineData("""{"pictures":[{}]}""", "Input pictures must be a string")]
    public async Task EveryTypeIsChecked(string body, string reason)
    {
        await using var service = await StartWithPageAsync();

        Assert.Equal(reason, (await service.SubmitAsync(body, "model_acme")).Reason);
    }

    [Fact]
    public async Task ABareValueForAListIsDroppedWithoutAWord()
    {
        await using var service = await StartWithPageAsync();

        var answer = await service.SubmitAsync("""{"style":"rock","tags":"a"}""", "model_acme");

        Assert.Equal("""{"style":"rock","modelId":"model_acme"}""", answer["job"]!["metadata"]!["input"]!.ToJsonString());
    }

    [Theory]
    [InlineData("https://example.com/a.mp4", 400, "Missing required mimeType for input video")]
    [InlineData("asset_none", 404, "Asset asset_none not found")]
    [InlineData("data:video/mp4;base64,###", 400, "Input video is not a valid data URL")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=", 400, "Input video must be of kind video")]
    public async Task AFileMustBeAnAssetOrADataUrl(string value, int status, string reason)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.SubmitAsync($$"""{"video":"{{value}}"}""", Service.VideoModel);

        Assert.Equal((status, reason), (answer.Status, answer.Reason));
    }

    [Fact]
    public async Task ADataUrlIsMeasuredToo()
    {
        await using var service = await Service.StartAsync();

        _ = await service.SubmitAsync($$"""{"video":"data:video/mp4;base64,{{Convert.ToBase64String(Videos.Mp4(7.5))}}"}""", Service.VideoModel);

        Assert.Equal(7.5m, Assert.Single(service.Emulator.Jobs).Generation.Seconds);
    }

    [Fact]
    public async Task AnyIdGoesWhereTheOptionSaysSo()
    {
        await using var service = await Service.StartAsync(options => options.AcceptAnyAssetId = true);

        Assert.Equal(200, (await service.SubmitAsync("""{"video":"asset_invented","duration":5}""", Service.VideoModel)).Status);
    }

    private static Task<Service> StartWithPageAsync() => Service.StartAsync(options =>
    {
        options.Pages.Add(new EmulatorPage("acme.md", Page));
        options.Pages.Add(new EmulatorPage(
            "acme.supplement.md", "## Acme\n\n**Model ID:** `model_acme`\n\n| Parameter | Max Length |\n| --- | --- |\n| `tags` | 2 |\n"));
    });
}
