using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Sonilo.Client.Tests;

public class KeysTests
{
    private static readonly Uri Remote = new("https://api.example.com/v1");

    [Fact]
    public void TheVendorsOwnVariablesComeFirst()
    {
        var header = Find(new SoniloClientOptions(), ("SCENARIO_SDK_API_KEY", "a"), ("SCENARIO_SDK_API_SECRET", "b"), ("SCENARIO_API_KEY", "c"), ("SCENARIO_API_SECRET", "d"));
        Assert.Equal(Convert.ToBase64String("a:b"u8), header);
        Assert.Equal(Convert.ToBase64String("c:d"u8), Find(new SoniloClientOptions(), ("SCENARIO_API_KEY", "c"), ("SCENARIO_API_SECRET", "d")));
        Assert.Equal(Convert.ToBase64String("e:f"u8), Find(new SoniloClientOptions { ApiKey = "e", ApiSecret = "f" }, ("SCENARIO_API_KEY", "c"), ("SCENARIO_API_SECRET", "d")));
    }

    [Fact]
    public void OneOfTwoIsNamed()
    {
        Assert.Contains("SCENARIO_API_SECRET is not", Assert.Throws<SoniloAuthenticationException>(static () => Find(new SoniloClientOptions(), ("SCENARIO_API_KEY", "c"))).Message, StringComparison.Ordinal);
        Assert.Contains("ApiKey is not", Assert.Throws<SoniloAuthenticationException>(static () => Find(new SoniloClientOptions { ApiSecret = "x" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheKeyOfAnotherServiceIsRecognised() =>
        Assert.Contains("another service", Assert.Throws<SoniloAuthenticationException>(static () => Find(new SoniloClientOptions(), ("SONILO_API_KEY", "c"))).Message, StringComparison.Ordinal);

    [Fact]
    public void OnThisMachineKeysMayBeMissing() =>
        Assert.Null(SoniloCredentials.Find(new SoniloClientOptions(), new Uri("http://127.0.0.1:5000"), static _ => null));

    [Theory]
    [InlineData("http://api.example.com/v1")]
    [InlineData("ftp://api.example.com")]
    [InlineData("https://user:pass@api.example.com")]
    [InlineData("https://api.example.com?x=1")]
    public void AnAddressThatWouldLeakKeysIsRefused(string address)
    {
        Assert.Throws<ArgumentException>(() => ApiAddress.Find(new SoniloClientOptions { BaseAddress = new Uri(address) }, static _ => null));
        Assert.Throws<ArgumentException>(() => ApiAddress.Find(new SoniloClientOptions(), _ => address));
    }

    [Theory]
    [InlineData(null, "https://api.cloud.scenario.com/v1")]
    [InlineData("http://localhost:1/v1/", "http://localhost:1/v1/")]
    [InlineData("http://[::1]:1/", "http://[::1]:1/")]
    public void TheAddressComesFromTheEnvironment(string? value, string address) =>
        Assert.Equal(address, ApiAddress.Find(new SoniloClientOptions(), name => name == "SCENARIO_BASE_URL" ? value : null).AbsoluteUri);

    [Fact]
    public async Task KeysAppearNowhere()
    {
        using var log = new Recorder();
        using var listener = new ActivityListener { ShouldListenTo = static source => source.Name == SoniloTelemetry.ActivitySourceName, Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
        listener.ActivityStopped = activity => log.Lines.Enqueue(activity.DisplayName + string.Join(',', activity.TagObjects));
        ActivitySource.AddActivityListener(listener);
        var answers = 0;
        using var service = new Loopback(_ => ++answers % 2 == 1 ? new Reply(500, []) : Reply.Drop);
        using var client = service.Client(options => options.LoggerFactory = log);
        log.Lines.Enqueue((await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(new MusicRequest("secret prompt")))).ToString());
        log.Lines.Enqueue((await Assert.ThrowsAsync<GenerationInterruptedException>(() => client.GetJob("job_1").RefreshAsync())).ToString());
        log.Lines.Enqueue(client.ToString());
        log.Lines.Enqueue(service.Options().ToString()!);
        var all = string.Join('\n', log.Lines);
        Assert.Contains("sonilo.start", all, StringComparison.Ordinal);
        Assert.Contains("not known", all, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-test", all, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-test", all, StringComparison.Ordinal);
        Assert.DoesNotContain("a2V5LW9m", all, StringComparison.Ordinal);
        Assert.DoesNotContain("secret prompt", all, StringComparison.Ordinal);
    }

    // A service repeats the key that it does not know, and a proxy that is out of order shows the whole request.
    [Theory]
    [InlineData(401, """{"reason":"Unknown key key-of-test","trace_id":"secret-of-test"}""")]
    [InlineData(400, """{"message":"Authorization: Basic a2V5LW9mLXRlc3Q6c2VjcmV0LW9mLXRlc3Q="}""")]
    [InlineData(502, "<html><title>key-of-test:secret-of-test</title></html>")]
    [InlineData(429, """{"reason":"key-of-test","remainingSeconds":900}""")]
    public async Task KeysThatTheServiceRepeatsAreTakenOut(int status, string body)
    {
        using var log = new Recorder();
        using var service = new Loopback(_ => Reply.Json(body, status));
        using var client = service.Client(options => (options.LoggerFactory, options.MaxRetries) = (log, 0));
        Func<Task>[] calls =
        [
            () => client.StartAsync(new MusicRequest("a")), () => client.EstimateAsync(new MusicRequest("a")), () => client.GetJob("job_1").RefreshAsync(),
            () => client.GetAssetAsync("asset_1"), () => client.UploadAsync(AssetInput.FromBytes(new byte[] { 1 }, "a.png")),
        ];
        foreach (var call in calls)
        {
            var exception = await Assert.ThrowsAnyAsync<SoniloException>(call);
            log.Lines.Enqueue($"{exception}{exception.Reason}{exception.RawBody}{exception.TraceId}");
        }

        var all = string.Join('\n', log.Lines);
        Assert.Contains("[removed]", all, StringComparison.Ordinal);
        Assert.All(["key-of-test", "secret-of-test", "a2V5LW9m"], key => Assert.DoesNotContain(key, all, StringComparison.Ordinal));
    }

    // As JSON and addresses may spell them, and in answers that are no failures.
    [Theory]
    [InlineData(@"key-of-test")]
    [InlineData("key%2Dof%2dtest")]
    [InlineData("secret-of-test")]
    [InlineData(@"Basic a2V5LW9mLXRlc3Q6c2VjcmV0LW9mLXRlc3Q=")]
    public async Task KeysAreTakenOutOfSuccessesTooHoweverTheyAreSpelt(string key)
    {
        using var service = new Loopback(_ => Reply.Json($$"""{"job":{"jobId":"job_1","status":"failure","metadata":{"error":"refused {{key}}","hint":"{{key}}"} } }""").With("x-trace-id", key));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<GenerationFailedException>(() => client.GetJob("job_1").WaitAsync());
        var all = $"{exception}{exception.Reason}{exception.Hint}{exception.RawBody}{exception.State!.RawJson}{exception.State.TraceId}";
        Assert.Contains("refused [removed]", exception.Reason!.Replace("Basic ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All([key, "key-of-test", "secret-of-test", "a2V5LW9m"], one => Assert.DoesNotContain(one, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task KeysAreTakenOutOfWhereARedirectLeads()
    {
        using var service = new Loopback(static _ => new Reply(302, []).With("Location", "https://elsewhere.example/key-of-test/x"));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(new MusicRequest("a")));
        Assert.Contains("elsewhere.example/[removed]/x", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OptionsSerialiseNoSecret()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new SoniloClientOptions { ApiKey = "key-of-test", ApiSecret = "secret-of-test", LoggerFactory = null, TimeProvider = null!, ProjectId = "proj" });
        Assert.Contains("proj", json, StringComparison.Ordinal);
        Assert.DoesNotContain("of-test", json, StringComparison.Ordinal);
    }

    private static string? Find(SoniloClientOptions options, params (string Name, string Value)[] environment) =>
        SoniloCredentials.Find(options, Remote, name => environment.FirstOrDefault(pair => pair.Name == name).Value)?.Parameter;

    private sealed class Recorder : ILoggerFactory, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = new();

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.NotEqual(0, eventId.Id);
            Lines.Enqueue(formatter(state, exception) + exception);
        }

        public void Dispose()
        {
        }
    }
}
