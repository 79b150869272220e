namespace Sonilo.Emulator.Tests;

public class WatchingTests
{
    [Fact]
    public async Task EveryRequestIsRememberedWithoutItsSecrets()
    {
        await using var service = await Service.StartAsync();

        _ = await service.SubmitAsync(query: "?projectId=p");

        var request = Assert.Single(service.Emulator.Requests);
        Assert.Equal((EmulatedOperation.Submit, "POST", $"/v1/generate/custom/{Service.TextModel}", "?projectId=p"), (request.Operation, request.Method, request.Path, request.Query));
        Assert.Equal("""{"prompt":"lo-fi","duration":2}""", request.Body);
        Assert.Equal("Basic", request.Headers["authorization"]);
        Assert.True(request.HasCredentials);
        Assert.Equal(service.Emulator.BaseAddress.Authority, request.Host);
    }

    [Fact]
    public async Task ATestCanWaitForARequest()
    {
        await using var service = await Service.StartAsync();
        var waiting = service.Emulator.WaitForRequestAsync(EmulatedOperation.ListJobs);

        Assert.False(waiting.IsCompleted);
        _ = await service.GetAsync("/jobs");

        Assert.Equal("/v1/jobs", (await waiting.WaitAsync(TimeSpan.FromSeconds(10))).Path);
        Assert.True(service.Emulator.WaitForRequestAsync(request => request.Method == "GET").IsCompleted);
    }

    [Fact]
    public async Task ATestCanWaitForJobs()
    {
        await using var service = await Service.StartAsync(options => (options.TimeProvider, options.JobDuration) = (TimeProvider.System, TimeSpan.FromMilliseconds(50)));
        var waiting = service.Emulator.WaitForJobsAsync(2);
        _ = await service.SubmitAsync();
        _ = await service.SubmitAsync();

        await waiting.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.All(service.Emulator.Jobs, job => Assert.Equal("success", job.Status));
    }

    [Fact]
    public async Task OnlyTheLatestRequestsAreRemembered()
    {
        await using var service = await Service.StartAsync(options => options.RememberedRequests = 2);
        for (var i = 0; i < 3; i++)
        {
            _ = await service.GetAsync("/jobs?authorId=" + i);
        }

        Assert.Equal(["?authorId=1", "?authorId=2"], service.Emulator.Requests.Select(request => request.Query));
        Assert.Equal(3, service.Emulator.CountOf(EmulatedOperation.ListJobs));
    }

    [Fact]
    public async Task ItListensOnLoopbackOnlyAndStopsWhenDisposed()
    {
        var service = await Service.StartAsync();
        var address = new Uri(service.Address("/jobs"));
        await service.DisposeAsync();

        Assert.Equal("127.0.0.1", address.Host);
        using var http = new HttpClient();
        _ = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address));
    }

    [Fact]
    public async Task TwoOfThemDoNotMeet()
    {
        await using var first = await Service.StartAsync();
        await using var second = await Service.StartAsync();
        _ = await first.SubmitAsync();

        Assert.Equal((1, 0), (first.Emulator.Submits, second.Emulator.Submits));
    }
}
