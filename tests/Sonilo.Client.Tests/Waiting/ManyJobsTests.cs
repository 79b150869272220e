using System.Collections.Concurrent;

namespace Sonilo.Client.Tests;

/// <summary>A minute of the service's limit lasts three seconds here.</summary>
public class ManyJobsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TwoHundredJobsAllEndUnderALimitOfHundredRequestsAMinute(bool allListed)
    {
        using var service = new Service(allListed);
        using var client = service.Loopback.Client(static options =>
        {
            options.PollInterval = TimeSpan.FromMilliseconds(150);
            options.MaxPollInterval = TimeSpan.FromMilliseconds(600);
            options.MaxRetries = 5;
        });
        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => client.GenerateAsync(new MusicRequest($"tune {number}"))));
        Assert.Equal(200, results.Select(static result => result.Job.Id).Distinct().Count());
        Assert.All(results, static result => Assert.Equal("asset_" + result.Job.Id, Assert.Single(result.Assets).Id));
        Assert.Equal(200, service.Jobs.Count);
    }

    [Fact]
    public async Task JobsThatNoListShowsTakeTheirTurnsWithoutWaitingForTheLongInterval()
    {
        using var service = await AllEndAsync(100, Reply.Json("""{"jobs":[]}"""));
        Assert.InRange(service.Requests.Count(static asked => asked.Path == "/v1/jobs"), 2, 100);
    }

    [Fact]
    public async Task WhoMayNotListIsNotRefusedEveryRound()
    {
        using var service = await AllEndAsync(100, Reply.Json("""{"message":"API Keys cannot access protected resources"}""", 403));
        Assert.Single(service.Requests, static asked => asked.Path == "/v1/jobs");
    }

    // Jobs end once all of them are waited for, so that few are never few enough to be read without a list.
    private static async Task<Loopback> AllEndAsync(int count, Reply list)
    {
        var status = "queued";
        var service = new Loopback(asked =>
            asked.Path == "/v1/jobs" ? list : Reply.Job(asked.Path[(asked.Path.LastIndexOf('/') + 1)..], Volatile.Read(ref status), 1, "\"output\":1"));
        using var client = service.Client(static options => (options.PollInterval, options.MaxPollInterval) = (TimeSpan.FromMilliseconds(20), TimeSpan.FromMinutes(1)));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        var waiting = Enumerable.Range(0, count).Select(number => client.GetJob($"job_{number}").WaitAsync(cancellationToken: patience.Token)).ToList();
        Volatile.Write(ref status, "success");
        var results = await Task.WhenAll(waiting);
        Assert.Equal(count, results.Select(static result => result.Job.Id).Distinct().Count());
        return service;
    }

    private sealed class Service : IDisposable
    {
        private readonly object gate = new();
        private readonly bool allListed;
        private DateTime windowStart = DateTime.UtcNow;
        private int inWindow;

        public Service(bool allListed)
        {
            this.allListed = allListed;
            Loopback = new Loopback(Answer);
        }

        public Loopback Loopback { get; }

        public ConcurrentDictionary<string, DateTime> Jobs { get; } = new();

        public void Dispose() => Loopback.Dispose();

        private Reply Answer(Asked asked)
        {
            lock (gate)
            {
                if (DateTime.UtcNow - windowStart > Minute)
                {
                    (windowStart, inWindow) = (DateTime.UtcNow, 0);
                }

                if (++inWindow > 100)
                {
                    return Reply.Json("""{"reason":"Too many requests"}""", 429).With("Retry-After", "2");
                }
            }

            if (asked.Path.StartsWith("/v1/generate/", StringComparison.Ordinal))
            {
                var id = $"job_{Guid.NewGuid():N}";
                Jobs[id] = DateTime.UtcNow;
                return Reply.Job(id, "queued");
            }

            if (asked.Path == "/v1/jobs")
            {
                // Some jobs never show in a list.
                var listed = Jobs.Where(job => allListed || job.Key[^1] is not '0').Select(job => $$"""{"jobId":"{{job.Key}}",{{State(job.Key)}}}""");
                return Reply.Json($$"""{"jobs":[{{string.Join(',', listed)}}]}""");
            }

            if (asked.Path == "/v1/assets/get-bulk")
            {
                var ids = System.Text.Json.JsonDocument.Parse(asked.Body).RootElement.GetProperty("assetIds").EnumerateArray().Select(static id => $$"""{"id":"{{id.GetString()}}"}""");
                return Reply.Json($$"""{"assets":[{{string.Join(',', ids)}}]}""");
            }

            var name = asked.Path[(asked.Path.LastIndexOf('/') + 1)..];
            return asked.Path.StartsWith("/v1/assets/", StringComparison.Ordinal)
                ? Reply.Json($$"""{"asset":{"id":"{{name}}"} }""")
                : Reply.Json($$"""{"job":{"jobId":"{{name}}",{{State(name)}}} }""");
        }

        private string State(string id) => DateTime.UtcNow - Jobs[id] < TimeSpan.FromSeconds(2)
            ? "\"status\":\"in-progress\",\"metadata\":{}"
            : $$"""
              "status":"success","metadata":{"assetIds":["asset_{{id}}"]}
              """;
    }
}
