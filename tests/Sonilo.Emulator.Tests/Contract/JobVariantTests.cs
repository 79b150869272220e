using System.Text.Json.Nodes;

namespace Sonilo.Emulator.Tests;

/// <summary>How jobs may be shown where the contract does not say.</summary>
public class JobVariantTests
{
    [Theory]
    [InlineData(false, "  lo-fi\n")]
    [InlineData(true, "lo-fi")]
    public async Task APromptMayBeTrimmed(bool trims, string shown)
    {
        await using var service = await Service.StartAsync(options => options.TrimPrompts = trims);

        var job = await service.FinishAsync("""{"prompt":"  lo-fi\n","duration":1}""");

        Assert.Equal(shown, (string?)job["metadata"]!["input"]!["prompt"]);
    }

    [Fact]
    public async Task AFileMayBeShownAsAUrlOrAnObject()
    {
        await using var service = await Service.StartAsync(options => options.InputFiles = InputFileStyle.Url);
        var id = await service.UploadAsync(Videos.Mp4(5));
        var input = $$"""{"video":"{{id}}","prompt":"{{id}}"}""";

        var url = (await service.FinishAsync(input, Service.VideoModel))["metadata"]!["input"]!;
        service.Options.InputFiles = InputFileStyle.IdAndUrl;
        var both = (await service.FinishAsync(input, Service.VideoModel))["metadata"]!["input"]!;

        Assert.Equal(200, (int)(await service.Anonymous.GetAsync(new Uri((string)url["video"]!))).StatusCode);
        Assert.Equal(id, (string?)both["video"]!["id"]);
        Assert.StartsWith(service.Emulator.StorageAddress.AbsoluteUri, (string?)both["video"]!["url"], StringComparison.Ordinal);
        Assert.Equal((id, id), ((string?)url["prompt"], (string?)both["prompt"]));
    }

    [Fact]
    public async Task TheOldestJobMayComeFirstOnEveryPage()
    {
        await using var service = await Service.StartAsync(options => options.OldestJobsFirst = true);
        for (var i = 0; i < 5; i++)
        {
            _ = await service.SubmitAsync();
        }

        List<string?> ids = [];
        string? token = null;
        do
        {
            var page = await service.GetAsync("/jobs?pageSize=2" + (token is null ? "" : "&paginationToken=" + token));
            ids.AddRange(page["jobs"]!.AsArray().Select(job => (string?)job!["jobId"]));
            token = (string?)page["nextPaginationToken"];
        }
        while (token is not null);

        Assert.Equal(service.Emulator.Jobs.Select(job => job.Id), ids);
    }

    [Fact]
    public async Task ANewJobMayAppearLate()
    {
        await using var service = await Service.StartAsync(options => options.JobsAppearAfter = TimeSpan.FromSeconds(60));
        var id = (string)(await service.SubmitAsync())["job"]!["jobId"]!;

        Assert.Equal(404, (await service.GetAsync("/jobs/" + id)).Status);
        Assert.Empty((await service.GetAsync("/jobs"))["jobs"]!.AsArray());
        Assert.Equal(1, service.Emulator.StartedJobs);
        service.Clock.Pass(60);

        Assert.Equal("success", (string?)(await service.GetAsync("/jobs/" + id))["job"]!["status"]);
        Assert.Single((await service.GetAsync("/jobs"))["jobs"] as JsonArray ?? []);
    }
}
