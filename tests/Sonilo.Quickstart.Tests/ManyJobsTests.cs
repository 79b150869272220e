namespace Sonilo.Quickstart.Tests;

public class ManyJobsTests
{
    private const int Jobs = 200;

    // The service is said to allow 100 requests a minute; a minute lasts two seconds here.
    [Fact]
    public async Task TwoHundredJobsAtOnceAllEndUnderTheServicesRateLimit()
    {
        await using var studio = await Studio.OpenAsync(
            static service => (service.RateLimit, service.RateLimitWindow, service.JobDuration) = (100, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)),
            client: static client => client.PollInterval = TimeSpan.FromMilliseconds(200));

        var results = await Task.WhenAll(Enumerable.Range(0, Jobs).Select(
            number => studio.Client.GenerateAsync(new SoniloV11TextToMusicRequest($"tune {number}") { Duration = 1 })));

        Assert.Equal(Jobs, studio.Emulator.StartedJobs);
        Assert.True(studio.Emulator.Submits > Jobs, "The limit was never met.");
        Assert.Equal(
            studio.Emulator.Jobs.SelectMany(static job => job.AssetIds).Order(),
            results.SelectMany(static result => result.Assets).Select(static asset => asset.Id).Order());
        Assert.Equal(
            studio.Emulator.Jobs.ToDictionary(static job => job.Id, static job => (string?)job.Generation.Input["prompt"]),
            results.Select(static (result, number) => (result.Job.Id, number)).ToDictionary(static pair => pair.Id, static pair => (string?)$"tune {pair.number}"));
    }
}
