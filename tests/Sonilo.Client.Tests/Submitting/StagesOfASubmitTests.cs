using System.Text.Json.Nodes;

namespace Sonilo.Client.Tests;

/// <summary>Wherever a submit stops, from connecting to the last byte of its answer: it was sent once at most, and what is known of it is said.</summary>
public class StagesOfASubmitTests
{
    private static readonly MusicRequest Request = new("lo-fi");
    private static readonly Reply HalfAnAnswer = Reply.Json("{\"job\":{\"jobId\":\"jo") with { Announced = 1000 };

    [Fact]
    public async Task ATimeoutWhileConnectingStartedNothing()
    {
        using var http = Unreachable();
        using var client = new SoniloClient(Options(TimeSpan.FromMilliseconds(200)), http);
        var exception = await Assert.ThrowsAsync<SoniloServiceException>(() => client.StartAsync(Request));
        Assert.Contains("Nothing was started", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancellingWhileConnectingStartedNothing()
    {
        using var http = Unreachable();
        using var client = new SoniloClient(Options(TimeSpan.FromSeconds(60)), http);
        using var cancellation = new CancellationTokenSource(200);
        Assert.False((await Assert.ThrowsAsync<GenerationCanceledException>(() => client.StartAsync(Request, null, cancellation.Token))).MayHaveStarted);
    }

    [Fact]
    public async Task AnAnswerThatIsCutIsAnUnknownOutcome()
    {
        using var service = new Loopback(static _ => HalfAnAnswer);
        using var client = service.Client();
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task AnAnswerThatStallsIsAnUnknownOutcome()
    {
        using var service = new Loopback(static _ => HalfAnAnswer with { Stalls = true });
        using var client = service.Client(static options => options.RequestTimeout = TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task CancellingWhileTheAnswerArrivesSaysThatAJobMayHaveStarted()
    {
        using var service = new Loopback(static _ => HalfAnAnswer with { Stalls = true });
        using var client = service.Client();
        using var cancellation = new CancellationTokenSource(300);
        Assert.True((await Assert.ThrowsAsync<GenerationCanceledException>(() => client.StartAsync(Request, null, cancellation.Token))).MayHaveStarted);
        Assert.Equal(1, service.Submits);
    }

    // The platform sends again by itself what failed on a connection that it had kept: never a submit.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AKeptConnectionThatBreaksTakesOneSubmit(bool closes)
    {
        using var service = new Loopback(asked => asked.Method == "GET" ? Reply.Job("job_1", "queued") : closes ? Reply.Close : Reply.Drop);
        using var client = service.Client();
        await client.GetJob("job_1").RefreshAsync();
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task AModelsIdIsOnePartOfThePathWhateverIsInIt()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"job":{"jobId":"job_1"}}"""));
        using var client = service.Client();
        await client.StartAsync("model_veo3.1-fast", new JsonObject());
        await client.StartAsync("model_a/../b?dryRun=true#x y", new JsonObject());
        await Assert.ThrowsAsync<ArgumentException>(() => client.StartAsync("..", new JsonObject()));
        Assert.Equal(["/v1/generate/custom/model_veo3.1-fast", "/v1/generate/custom/model_a%2F..%2Fb%3FdryRun%3Dtrue%23x%20y"], service.Requests.Select(static asked => asked.Path));
        Assert.All(service.Requests, static asked => Assert.Equal("", asked.Query));
    }

    private static SoniloClientOptions Options(TimeSpan timeout) => new() { ApiKey = "a", ApiSecret = "b", MaxRetries = 0, RequestTimeout = timeout };

    // A service that does not answer to a connection, as behind a firewall that drops packets.
    private static HttpClient Unreachable() => new(new SocketsHttpHandler
    {
        ConnectCallback = static async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        },
    })
    { Timeout = Timeout.InfiniteTimeSpan };
}
