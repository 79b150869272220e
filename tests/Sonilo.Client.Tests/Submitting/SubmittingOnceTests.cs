using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Sonilo.Client.Tests;

public partial class SubmittingOnceTests
{
    private static readonly MusicRequest Request = new("lo-fi") { Duration = 30 };

    [Fact]
    public async Task AStartedJobIsOneSubmitWithKeysAndEveryParameter()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"job":{"jobId":"job_1","status":"queued"},"creativeUnitsCost":9.5}"""));
        using var client = service.Client(options => options.ProjectId = "proj 1");
        var job = await client.StartAsync(Request);
        Assert.Equal("job_1", job.Id);
        Assert.Equal("model_sonilo-v1-1-text-to-music", job.ModelId);
        Assert.Equal(9.5m, job.Cost!.Cost);
        var asked = Assert.Single(service.Requests);
        Assert.Equal("/v1/generate/custom/model_sonilo-v1-1-text-to-music", asked.Path);
        Assert.Equal("projectId=proj%201", asked.Query);
        Assert.Equal("""{"prompt":"lo-fi","duration":30}""", asked.Text);
        Assert.Equal("Basic a2V5LW9mLXRlc3Q6c2VjcmV0LW9mLXRlc3Q=", asked.Headers["Authorization"]);
    }

    [Fact]
    public async Task AJobWithIdInsteadOfJobIdIsAJob()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"job":{"id":"job_2","status":"queued"}}"""));
        using var client = service.Client();
        Assert.Equal("job_2", (await client.StartAsync(Request)).Id);
    }

    [Fact]
    public async Task AnAnswerLostAfterTheBodyIsAnUnknownOutcomeAndNotSentAgain()
    {
        using var service = new Loopback(static _ => Reply.Drop);
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(1, service.Submits);
        Assert.Equal("model_sonilo-v1-1-text-to-music", exception.ModelId);
        Assert.Equal("""{"prompt":"lo-fi","duration":30}""", exception.Input);
        Assert.InRange(exception.SubmittedAt!.Value, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
    }

    [Theory]
    [InlineData(303)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(499)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task AFaultOfTheServiceIsAnUnknownOutcomeAndNotSentAgain(int status)
    {
        using var service = new Loopback(_ => new Reply(status, "<html><title>Bad gateway</title></html>"u8.ToArray()));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(1, service.Submits);
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal("Bad gateway", exception.Reason);
        Assert.Contains("<html>", exception.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATimeoutIsAnUnknownOutcomeAndNotSentAgain()
    {
        using var service = new Loopback(static _ => Reply.Hang);
        using var client = service.Client(static options => options.RequestTimeout = TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task ASuccessThatNamesNoJobIsAnUnknownOutcome()
    {
        using var service = new Loopback(static _ => Reply.Json("{}"));
        using var client = service.Client();
        Assert.Equal("{}", (await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request))).RawBody);
    }

    [Fact]
    public async Task CancellingAfterItLeftSaysThatAJobMayHaveStarted()
    {
        using var service = new Loopback(static _ => Reply.Hang);
        using var client = service.Client();
        using var cancellation = new CancellationTokenSource();
        var starting = client.StartAsync(Request, null, cancellation.Token);
        while (service.Submits == 0)
        {
            await Task.Delay(5);
        }

        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAsync<GenerationCanceledException>(() => starting);
        Assert.True(exception.MayHaveStarted);
        Assert.Equal("""{"prompt":"lo-fi","duration":30}""", exception.Input);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task CancellingBeforeItLeftSaysThatNothingStarted()
    {
        using var service = new Loopback(static _ => Reply.Hang);
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<GenerationCanceledException>(() => client.StartAsync(Request, null, new CancellationToken(true)));
        Assert.False(exception.MayHaveStarted);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task ARateLimitIsWaitedForAndSentAgainBecauseNothingStarted()
    {
        var answers = 0;
        using var service = new Loopback(_ => ++answers <= 2
            ? Reply.Json("{\"reason\":\"slow down\"}", 429).With("Retry-After", "0")
            : Reply.Json("""{"job":{"jobId":"job_3"}}"""));
        using var client = service.Client();
        Assert.Equal("job_3", (await client.StartAsync(Request)).Id);
        Assert.Equal(3, service.Submits);
    }

    [Fact]
    public async Task ARateLimitBeyondTheLimitOfPausesThrowsWithTheTimeToWait()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"reason":"cooldown","remainingSeconds":900}""", 429));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<SoniloRateLimitException>(() => client.StartAsync(Request));
        Assert.Equal(TimeSpan.FromSeconds(900), exception.RetryAfter);
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task WithoutAConnectionNothingStartedAndItSaysSo()
    {
        var options = new Loopback(static _ => Reply.Drop).Options();
        using (var gone = new Loopback(static _ => Reply.Drop))
        {
            options.BaseAddress = gone.Address;
        }

        using var client = new SoniloClient(options);
        var exception = await Assert.ThrowsAsync<SoniloServiceException>(() => client.StartAsync(Request));
        Assert.Contains("Nothing was started", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARetryingHandlerOfTheHostSendsOneSubmit(bool copies)
    {
        using var service = new Loopback(static _ => new Reply(503, []));
        using var provider = Host(service, () => new Retrying(copies));
        var client = provider.GetRequiredService<SoniloClient>();
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(1, service.Submits);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARetryingHandlerOfTheHostSendsOneSubmitWhenTheConnectionDrops(bool copies)
    {
        using var service = new Loopback(static _ => Reply.Drop);
        using var provider = Host(service, () => new Retrying(copies));
        var client = provider.GetRequiredService<SoniloClient>();
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task AHandlerThatCopiesARequestWithoutItsOptionsSendsNothingAndIsToldSo()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"job":{"jobId":"job_1"}}"""));
        using var provider = Host(service, static () => new Retrying(copies: true, withOptions: false));
        var exception = await Assert.ThrowsAsync<SoniloServiceException>(() => provider.GetRequiredService<SoniloClient>().StartAsync(Request));
        Assert.Contains("Nothing was started", exception.Message, StringComparison.Ordinal);
        Assert.Contains("HttpRequestMessage.Options", exception.Message, StringComparison.Ordinal);
        Assert.Equal((0, false), (service.Submits, exception.MayHaveStarted));
    }

    [Fact]
    public async Task AHandlerWithAQueueSendsEverySubmitOnceAndSpoilsNoOther()
    {
        var fails = true;
        using var service = new Loopback(asked => asked.Method == "GET" ? Reply.Job("job_1", "queued") : fails ? new Reply(503, []) : Reply.Json("""{"job":{"jobId":"job_1"}}"""));
        using var provider = Host(service, static () => new Queueing());
        var client = provider.GetRequiredService<SoniloClient>();
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(1, service.Submits);
        fails = false;
        Assert.Equal("job_1", (await client.StartAsync(Request)).Id);
        Assert.Equal("queued", (await client.GetJob("job_1").RefreshAsync()).Status);
        Assert.Equal("job_1", (await client.StartAsync(Request)).Id);
        Assert.Equal(3, service.Submits);
    }

    [Fact]
    public async Task ARetryingHandlerDoesNotTurnARateLimitIntoAnUnknownOutcome()
    {
        var answers = 0;
        using var service = new Loopback(_ => ++answers == 1
            ? new Reply(429, []).With("Retry-After", "0")
            : Reply.Json("""{"job":{"jobId":"job_4"}}"""));
        using var provider = Host(service, static () => new Retrying(copies: true));
        Assert.Equal("job_4", (await provider.GetRequiredService<SoniloClient>().StartAsync(Request)).Id);
        Assert.Equal(2, service.Submits);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(400)]
    public async Task AnAnswerThatAHandlerOfTheHostMadeUpIsNotBelieved(int made)
    {
        using var service = new Loopback(static _ => new Reply(500, []));
        using var provider = Host(service, () => new Inventing(made));
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => provider.GetRequiredService<SoniloClient>().StartAsync(Request));
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task AHandlerThatIsAddedLastIsHeldToo()
    {
        using var service = new Loopback(static _ => new Reply(500, []));
        var services = new ServiceCollection();
        services.AddSonilo(options => Set(service, options)).AddHttpMessageHandler(static () => new Retrying(copies: true));
        using var provider = services.BuildServiceProvider();
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => provider.GetRequiredService<SoniloClient>().StartAsync(Request));
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task ARetryingHandlerOnAClientThatTheHostGaveSendsOneSubmit()
    {
        using var service = new Loopback(static _ => new Reply(500, []));
        using var http = new HttpClient(new Retrying(copies: false) { InnerHandler = new SocketsHttpHandler() });
        using var client = new SoniloClient(service.Options(), http);
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(1, service.Submits);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task ARedirectIsNotFollowed(int status)
    {
        using var service = new Loopback(asked => asked.Query.Contains("moved", StringComparison.Ordinal)
            ? Reply.Json("""{"job":{"jobId":"job_paid"}}""")
            : new Reply(status, []).With("Location", "/v1/generate/custom/x?moved"));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Contains("/v1/generate/custom/x", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SoniloServiceException>(() => client.EstimateAsync(Request));
        Assert.Equal(2, service.Submits);
        Assert.DoesNotContain(service.Requests, static asked => asked.Query.Contains("moved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APrimaryHandlerOfTheHostThatFollowsRedirectsIsKeptFromIt()
    {
        using var service = new Loopback(static asked => asked.Query == "moved" ? Reply.Json("""{"job":{"jobId":"job_paid"}}""") : new Reply(308, []).With("Location", "/v1/generate/custom/x?moved"));
        var services = new ServiceCollection();
        services.AddSonilo(options => Set(service, options)).ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = true });
        using var provider = services.BuildServiceProvider();
        await Assert.ThrowsAsync<SoniloServiceException>(() => provider.GetRequiredService<SoniloClient>().EstimateAsync(Request));
        Assert.Equal(1, service.Submits);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(308)]
    public async Task ARedirectThatAClientOfTheHostFollowsPaysNothing(int status)
    {
        using var service = new Loopback(asked => asked.Query == "moved" ? Reply.Json("""{"creativeUnitsCost":1}""") : new Reply(status, []).With("Location", "/v1/generate/custom/x?moved"));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true });
        using var client = new SoniloClient(service.Options(), http);
        var exception = await Assert.ThrowsAnyAsync<SoniloException>(() => client.EstimateAsync(Request));
        Assert.IsType(status == 302 ? typeof(UnknownOutcomeException) : typeof(SoniloServiceException), exception);
        Assert.Equal(1, service.Submits);
    }

    private static ServiceProvider Host(Loopback service, Func<DelegatingHandler> handler)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(builder => builder.AddHttpMessageHandler(handler));
        services.AddSonilo(options => Set(service, options));
        return services.BuildServiceProvider();
    }

    private static void Set(Loopback service, SoniloClientOptions options)
    {
        var given = service.Options();
        (options.ApiKey, options.ApiSecret, options.BaseAddress, options.MaxRetries) = (given.ApiKey, given.ApiSecret, given.BaseAddress, 2);
    }
}
