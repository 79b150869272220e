using System.Globalization;

namespace Sonilo.Client.Tests;

/// <summary>Clocks are set back, and run apart from the service's. Neither may hide a job or hold a wait up.</summary>
public class ClockTests
{
    [Fact]
    public async Task AClockThatIsSetBackDoesNotStopTheReading()
    {
        var clock = new Clock();
        var reads = 0;
        using var service = new Loopback(_ =>
        {
            clock.SetBackSoon();
            return Reply.Job("job_1", ++reads < 3 ? "in-progress" : "success", 1, "\"output\":1");
        });
        using var client = service.Client(options =>
        {
            (options.TimeProvider, options.WaitLimit) = (clock, TimeSpan.FromSeconds(20));
            (options.PollInterval, options.MaxPollInterval) = (TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.5));
        });
        Assert.True((await client.GetJob("job_1").WaitAsync()).State.HasSucceeded);
    }

    [Fact]
    public async Task AClockThatIsSetBackDoesNotLengthenAPause()
    {
        var clock = new Clock();
        var reads = 0;
        using var service = new Loopback(_ =>
        {
            if (++reads > 1)
            {
                return Reply.Job("job_1", "success");
            }

            clock.SetBackSoon();
            return new Reply(429, []).With("Retry-After", "1");
        });
        using var client = service.Client(options => options.TimeProvider = clock);
        await client.GetJob("job_1").RefreshAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    // Here it is two hours earlier or later than there.
    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public async Task ADateToWaitForCountsByTheServicesClock(int hours)
    {
        var there = DateTimeOffset.UtcNow.AddHours(-hours);
        using var service = new Loopback(_ => new Reply(429, []).With("Date", Http(there)).With("Retry-After", Http(there.AddSeconds(90))));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => client.GetJob("job_1").RefreshAsync());
        Assert.Equal(TimeSpan.FromSeconds(90), ((SoniloRateLimitException)exception.InnerException!).RetryAfter);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public async Task TheJobOfALostSubmitIsFoundThoughTheClocksDiffer(int hours)
    {
        var there = DateTimeOffset.UtcNow.AddHours(-hours);
        string Job(string id, DateTimeOffset created) => $$$"""{"jobId":"{{{id}}}","createdAt":"{{{created:O}}}","metadata":{"input":{"modelId":"{{{MusicRequest.Model.Id}}}","prompt":"lo-fi"} } }""";
        using var service = new Loopback(asked => asked.Method == "POST" ? Reply.Drop
            : Reply.Json($$"""{"jobs":[{{Job("job_paid", there)}},{{Job("job_old", there.AddHours(-1))}}]}""").With("Date", Http(there)));
        using var client = service.Client();
        var lost = await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(new MusicRequest("lo-fi")));
        Assert.Equal("job_paid", Assert.Single((await lost.FindCandidatesAsync()).Candidates).Job.Id);
    }

    private static string Http(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);

    private sealed class Clock : TimeProvider
    {
        private TimeSpan ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

        // While whoever got the answer waits.
        public void SetBackSoon() => Task.Delay(200).ContinueWith(_ => ahead -= TimeSpan.FromHours(1), TaskScheduler.Default);
    }
}
