using System.Text.Json.Nodes;
using Sonilo.Emulator;

namespace Sonilo.Client.Tests;

/// <summary>Results are what their kind and their bytes say, whatever else is announced.</summary>
public class ResultKindTests
{
    private const string Both = """
        ## Acme

        **Model ID:** `model_acme`

        **Capabilities:** `video2video`, `video2audio`

        | Parameter | Type | Required | Default | Min | Max | Allowed Values | Description |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | `video` | file | Yes | - | - | - | - | - |
        | `numSamples` | number | No | `1` | 1 | 3 | - | - |
        """;

    // An MP4 of five seconds: its first box, and one that states the time.
    private static byte[] Clip => [0, 0, 0, 16, .. "ftypisom\0\0\0\0"u8, 0, 0, 0, 116, .. "moov"u8, 0, 0, 0, 108, .. "mvhd"u8, .. new byte[12], 0, 0, 0x03, 0xE8, 0, 0, 0x13, 0x88, .. new byte[80]];

    [Fact]
    public async Task AWavThatHoldsMp3IsSavedAsMp3()
    {
        await using var studio = await Studio.OpenAsync(service: static options => options.WavIsMp3 = true);

        var result = await studio.Client.GenerateAsync(Studio.Tune);
        var path = Assert.Single(await result.SaveAsync(studio.Folder));

        Assert.Equal("audio/wav", Assert.Single(result.Tracks).MimeType);
        Assert.Equal(".mp3", Path.GetExtension(path));
        Assert.Equal([0xFF, 0xFB], (await File.ReadAllBytesAsync(path))[..2]);
    }

    [Fact]
    public async Task AVideoAndItsTrackAreToldApart()
    {
        await using var studio = await Studio.OpenAsync(service: static options => options.Pages.Add(new EmulatorPage("acme.md", Both)));
        var clip = await studio.Client.UploadAsync(AssetInput.FromBytes(Clip, "clip.mp4"));

        var result = await studio.Client.GenerateAsync("model_acme", new JsonObject { ["video"] = clip.AssetId, ["numSamples"] = 2 });
        var paths = await result.SaveAsync(studio.Folder);

        Assert.Equal(["video", "audio", "video", "audio"], result.Assets.Select(static asset => asset.Kind));
        Assert.Equal([result.Assets[0], result.Assets[2]], result.Videos);
        Assert.Equal([result.Assets[1], result.Assets[3]], result.Tracks);
        Assert.Equal([".mp4", ".wav", ".mp4", ".wav"], paths.Select(static path => Path.GetExtension(path)));
        Assert.Equal(4, paths.Distinct().Count());
    }

    [Fact]
    public void WhereTheServiceHasNoWordTheTypeDecides()
    {
        var result = SoniloModelFactory.GenerationResult(
            null!, null!, [SoniloModelFactory.GenerationAsset("a", mimeType: "audio/flac"), SoniloModelFactory.GenerationAsset("b", mimeType: "image/png"), SoniloModelFactory.GenerationAsset("c")]);

        Assert.Equal(["a"], result.Tracks.Select(static asset => asset.Id));
        Assert.Empty(result.Videos);
    }
}
