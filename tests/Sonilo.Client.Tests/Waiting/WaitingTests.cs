namespace Sonilo.Client.Tests;

public class WaitingTests
{
    [Theory]
    [InlineData("success")]
    [InlineData("succeeded")]
    [InlineData("Success")]
    public async Task EverySpellingOfAGoodEndEnds(string end)
    {
        using var service = new Loopback(asked => asked.Path.StartsWith("/v1/assets", StringComparison.Ordinal) ? Reply.Json("""{"asset":{"id":"asset_1"}}""") : Reply.Job("job_1", end, 1, "\"assetIds\":[\"asset_1\"]"));
        using var client = service.Client();
        Assert.Equal(end, (await client.GetJob("job_1").WaitAsync()).State.Status);
    }

    [Theory]
    [InlineData("failure")]
    [InlineData("failed")]
    [InlineData("canceled")]
    [InlineData("cancelled")]
    [InlineData("FAILED")]
    public async Task EverySpellingOfABadEndEnds(string end)
    {
        using var service = new Loopback(_ => Reply.Job("job_1", end, 0, "\"error\":\"too loud\",\"hint\":\"Be quiet.\""));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<GenerationFailedException>(() => client.GetJob("job_1").WaitAsync());
        Assert.Equal(("job_1", end, "too loud", "Be quiet.", null), (exception.JobId, exception.Status, exception.Reason, exception.Hint, exception.Charged));
        Assert.Contains("too loud", exception.RawBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"cuCost":0,"cuDiscount":0}""", false)]
    [InlineData("""{"cuCost":9,"disableRefund":true}""", true)]
    [InlineData("""{"cuCost":9}""", false)]
    public async Task AFailureSaysWhetherItIsCharged(string billing, bool charged)
    {
        using var service = new Loopback(_ => Reply.Json($$$"""{"job":{"jobId":"job_1","status":"failure","billing":{{{billing}}} } }"""));
        using var client = service.Client();
        Assert.Equal(charged, (await Assert.ThrowsAsync<GenerationFailedException>(() => client.GetJob("job_1").WaitAsync())).Charged);
    }

    [Fact]
    public async Task ProgressIsAFractionThatNeverFalls()
    {
        var states = new Queue<Reply>([
            Reply.Job("job_1", "queued"), Reply.Job("job_1", "in-progress", 0.4), Reply.Job("job_1", "in-progress", 0.2),
            Reply.Job("job_1", "something-new", 50), Reply.Job("job_1", "in-progress", 1.02), Reply.Job("job_1", "success", 1, "\"output\":{}")]);
        using var service = new Loopback(_ => states.Dequeue());
        using var client = service.Client();
        var seen = new Recorder();
        await client.GetJob("job_1").WaitAsync(seen);
        Assert.Equal([0, 0.4, 0.4, 0.5, 1, 1], seen.Values.Select(static progress => progress.Fraction));
        Assert.Equal(["queued", "in-progress", "in-progress", "something-new", "in-progress", "success"], seen.Values.Select(static progress => progress.Status));
        Assert.All(seen.Values, static progress => Assert.Equal("job_1", progress.JobId));
    }

    [Fact]
    public async Task WatchingGivesEveryChangeUpToTheEnd()
    {
        var states = new Queue<Reply>([Reply.Job("job_1", "queued"), Reply.Job("job_1", "queued"), Reply.Job("job_1", "in-progress", 0.4), Reply.Job("job_1", "failure")]);
        using var service = new Loopback(_ => states.Dequeue());
        using var client = service.Client();
        var seen = new List<string>();
        await foreach (var state in client.GetJob("job_1").WatchAsync())
        {
            seen.Add(state.Status);
        }

        Assert.Equal(["queued", "in-progress", "failure"], seen);
    }

    [Fact]
    public async Task TheLimitOfWaitingCarriesTheJob()
    {
        using var service = new Loopback(static _ => Reply.Job("job_1", "in-progress", 0.3));
        using var client = service.Client(static options => options.WaitLimit = TimeSpan.FromMilliseconds(300));
        var exception = await Assert.ThrowsAsync<GenerationTimeoutException>(() => client.GetJob("job_1").WaitAsync());
        Assert.Equal("job_1", exception.JobId);
        Assert.Equal("in-progress", exception.State!.Status);
    }

    [Fact]
    public async Task CancellingAWaitCarriesTheJobAndIsACancellation()
    {
        using var service = new Loopback(static _ => Reply.Job("job_1", "queued"));
        using var client = service.Client();
        using var cancellation = new CancellationTokenSource(200);
        var exception = await Assert.ThrowsAsync<GenerationCanceledException>(() => client.GetJob("job_1").WaitAsync(null, cancellation.Token));
        Assert.Equal("job_1", exception.JobId);
        Assert.True(exception.MayHaveStarted);
        Assert.IsAssignableFrom<OperationCanceledException>(exception);
    }

    [Fact]
    public async Task DisposingTheClientEndsWaitsWithTheirJobs()
    {
        using var service = new Loopback(static _ => Reply.Job("job_1", "queued"));
        var client = service.Client();
        var waiting = client.GetJob("job_1").WaitAsync();
        await Task.Delay(100);
        client.Dispose();
        Assert.Equal("job_1", (await Assert.ThrowsAsync<GenerationInterruptedException>(() => waiting)).JobId);
    }

    [Fact]
    public async Task TheWholeWayGivesAssetsInTheServicesOrder()
    {
        using var service = new Loopback(static asked => asked switch
        {
            { Method: "POST", Path: "/v1/assets/get-bulk" } => Reply.Json("""{"assets":[{"id":"asset_b","mimeType":"audio/mp4","url":"https://cdn.example.com/b?sig=%2F"},{"id":"asset_a","mimeType":"audio/wav"}]}"""),
            { Method: "POST" } => Reply.Job("job_1", "queued"),
            _ => Reply.Job("job_1", "success", 1, "\"assetIds\":[\"asset_a\",\"asset_b\"]"),
        });
        using var client = service.Client();
        var result = await client.GenerateAsync(new MusicRequest("lo-fi"), null, CancellationToken.None);
        Assert.Equal(["asset_a", "asset_b"], result.Assets.Select(static asset => asset.Id));
        Assert.Equal("https://cdn.example.com/b?sig=%2F", result.Assets[1].Address!.AbsoluteUri);
        Assert.Equal("job_1", result.Job.Id);
    }

    [Fact]
    public async Task ListingReadsPagesAsTheyAreNeeded()
    {
        using var service = new Loopback(static asked => asked.Query.Contains("paginationToken=p2", StringComparison.Ordinal)
            ? Reply.Json("""{"jobs":[{"jobId":"job_3","status":"success"}]}""")
            : Reply.Json("""{"jobs":[{"jobId":"job_1","status":"queued"},{"id":"job_2"}],"nextPaginationToken":"p2"}"""));
        using var client = service.Client();
        var ids = new List<string>();
        await foreach (var job in client.ListJobsAsync())
        {
            ids.Add(job.Id + job.State!.Status);
        }

        Assert.Equal(["job_1queued", "job_2", "job_3success"], ids);
    }

    private sealed class Recorder : IProgress<GenerationProgress>
    {
        public List<GenerationProgress> Values { get; } = [];

        public void Report(GenerationProgress value) => Values.Add(value);
    }
}
