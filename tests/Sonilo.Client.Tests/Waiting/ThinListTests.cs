namespace Sonilo.Client.Tests;

/// <summary>What <c>GET /jobs</c> shows is not promised to be all that <c>GET /jobs/{id}</c> shows.</summary>
public class ThinListTests
{
    private const int Jobs = 6;

    [Fact]
    public async Task ResultsThatTheListLeavesOutAreRead()
    {
        using var service = Service(static () => Reply.Json($$"""{"jobs":[{{string.Join(',', Enumerable.Range(0, Jobs).Select(static number => $$"""{"jobId":"job_{{number}}","status":"success"}"""))}}]}"""));
        await AssertAllHaveResultsAsync(service);
    }

    [Theory]
    [InlineData(500, "<html></html>")]
    [InlineData(200, "<html></html>")]
    [InlineData(200, "{}")]
    [InlineData(403, """{"message":"API Keys cannot access protected resources"}""")]
    public async Task WhereTheListFailsEveryJobIsReadByItself(int status, string body)
    {
        using var service = Service(() => Reply.Json(body, status));
        await AssertAllHaveResultsAsync(service);
    }

    [Fact]
    public async Task AReasonThatTheListLeavesOutIsRead()
    {
        using var service = new Loopback(static asked => asked.Path == "/v1/jobs"
            ? Reply.Json("""{"jobs":[{"jobId":"job_1","status":"failure"}]}""")
            : Reply.Job("job_1", "failure", 0, "\"error\":\"too loud\""));
        using var client = service.Client();
        await foreach (var job in client.ListJobsAsync())
        {
            Assert.Equal("too loud", (await Assert.ThrowsAsync<GenerationFailedException>(() => job.WaitAsync())).Reason);
        }

        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task ASuccessWithOutputInsteadOfFilesIsASuccess()
    {
        using var service = new Loopback(static _ => Reply.Job("job_1", "success", 1, "\"output\":{\"text\":\"la\"}"));
        using var client = service.Client();
        Assert.Empty((await client.GetJob("job_1").WaitAsync()).Assets);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task ASuccessWithoutResultsIsAskedForAgainBeforeItIsAnError()
    {
        using var service = new Loopback(static _ => Reply.Job("job_1", "success"));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => client.GetJob("job_1").WaitAsync());
        Assert.Equal(("job_1", "success"), (exception.JobId, exception.State!.Status));
        Assert.Equal(4, service.Requests.Count);
    }

    private static async Task AssertAllHaveResultsAsync(Loopback service)
    {
        using var client = service.Client(static options => options.MaxRetries = 0);
        var results = await Task.WhenAll(Enumerable.Range(0, Jobs).Select(number => client.GetJob($"job_{number}").WaitAsync()));
        Assert.Equal(Enumerable.Range(0, Jobs).Select(static number => $"asset_{number}"), results.Select(static result => Assert.Single(result.Assets).Id));
    }

    private static Loopback Service(Func<Reply> list) => new(asked =>
    {
        var number = asked.Path[(asked.Path.LastIndexOf('_') + 1)..];
        return asked.Path == "/v1/jobs" ? list()
            : asked.Path == "/v1/assets/get-bulk" ? new Reply(404, [])
            : asked.Path.StartsWith("/v1/assets/", StringComparison.Ordinal) ? Reply.Json($$"""{"asset":{"id":"asset_{{number}}"} }""")
            : Reply.Job($"job_{number}", "success", 1, $"\"assetIds\":[\"asset_{number}\"]");
    });
}
