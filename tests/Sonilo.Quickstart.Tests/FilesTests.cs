namespace Sonilo.Quickstart.Tests;

public class FilesTests
{
    private const int Rate = 44_100;

    [Fact]
    public async Task TwoSamplesAreTwoFilesInOrderWithExactlyTheAskedLength()
    {
        await using var studio = await Studio.OpenAsync();

        var result = await studio.Client.GenerateAsync(new SoniloV11TextToMusicRequest("lo-fi") { Duration = 2.5, NumSamples = 2 });
        var paths = await result.SaveAsync(studio.Folder);

        Assert.Equal(studio.Emulator.Jobs[0].AssetIds, result.Assets.Select(static asset => asset.Id));
        Assert.Equal(2, paths.Count);
        Assert.All(paths.Zip(result.Assets), static saved =>
        {
            Assert.EndsWith(saved.Second.Id + ".wav", saved.First, StringComparison.Ordinal);
            Assert.Equal(Rate * 5 / 2, WaveFile.Parse(File.ReadAllBytes(saved.First)).Frames);
        });
        Assert.Equal(0, studio.Emulator.CredentialLeaks);
    }

    [Fact]
    public async Task AVideoIsUploadedInPartsOnceForEstimateAndStartAndWithoutKeys()
    {
        await using var studio = await Studio.OpenAsync();
        var video = AssetInput.FromFile(studio.WriteVideo(seconds: 16, mediaBytes: 20_000_000));

        var result = await studio.Client.GenerateAsync(
            new SoniloV11VideoToMusicRequest(video) { StartOffset = 10, Duration = 6 }, new GenerationCallOptions { CostLimit = 100 });
        var path = Assert.Single(await result.SaveAsync(studio.Folder));

        Assert.Equal(6 * Rate, WaveFile.Parse(await File.ReadAllBytesAsync(path)).Frames);
        Assert.Equal((1, 3), (studio.Emulator.CountOf(EmulatedOperation.CreateUpload), studio.Emulator.CountOf(EmulatedOperation.PutPart)));
        Assert.Equal((1, 1), (studio.Emulator.DryRuns, studio.Emulator.Submits));
        Assert.Equal(0, studio.Emulator.CredentialLeaks);
    }

    [Fact]
    public async Task ASegmentBeyondTheVideoIsRefusedBecauseTheServiceReadsItsLength()
    {
        await using var studio = await Studio.OpenAsync();
        var video = AssetInput.FromFile(studio.WriteVideo(seconds: 12));

        var refusal = await Assert.ThrowsAsync<SoniloRequestException>(
            () => studio.Client.StartAsync(new SoniloV11VideoToMusicRequest(video) { StartOffset = 10, Duration = 6 }));

        Assert.Equal(400, refusal.StatusCode);
        Assert.Equal(0, studio.Emulator.StartedJobs);
    }

    [Fact]
    public async Task AnExpiredAddressIsAskedForAgain()
    {
        var clock = new ManualClock();
        await using var studio = await Studio.OpenAsync(options => options.TimeProvider = clock);
        var result = await studio.Client.GenerateAsync(new SoniloV11TextToMusicRequest("lo-fi") { Duration = 1 });
        clock.Pass(TimeSpan.FromDays(2).TotalSeconds);

        var path = Assert.Single(await result.SaveAsync(studio.Folder));

        Assert.Equal(Rate, WaveFile.Parse(await File.ReadAllBytesAsync(path)).Frames);
        Assert.Equal(2, studio.Emulator.CountOf(EmulatedOperation.Download));
        Assert.Equal(0, studio.Emulator.CredentialLeaks);
    }
}
