using System.Collections.Concurrent;

namespace Sonilo.Client.Tests;

/// <summary>Within its limit a wait ends with the job, with refused keys or with its caller: no fault of the service or of the way to it ends it.</summary>
public class PatienceTests
{
    private const int Jobs = 200;
    private const int FaultsEach = 4;

    public static TheoryData<string> Faults => [.. Answers.Keys];

    private static readonly Dictionary<string, Reply> Answers = new()
    {
        ["503"] = new(503, []),
        ["500 page"] = new(500, "<html><title>Sorry</title></html>"u8.ToArray()),
        ["429 for longer than the client waits"] = new Reply(429, []).With("Retry-After", "86400"),
        ["429 without a pause"] = Reply.Json("""{"reason":"slow down"}""", 429),
        ["HTML instead of JSON"] = new(200, "<html><title>Sign in</title></html>"u8.ToArray()),
        ["cut JSON"] = Reply.Json("""{"job":{"jobId":"job_1","sta"""),
        ["an empty answer"] = new(200, []),
        ["a job that is another"] = Reply.Job("job_other", "failure"),
        ["not found yet"] = Reply.Json("""{"reason":"Job not found"}""", 404),
        ["refused request"] = Reply.Json("""{"reason":"odd"}""", 400),
        ["redirect"] = new Reply(302, []).With("Location", "/sign-in"),
        ["dropped connection"] = Reply.Drop,
        ["closed connection"] = Reply.Close,
        ["cut answer"] = new(200, "{}"u8.ToArray()) { Announced = 1000 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task TwoHundredWaitsUnderAFaultGiveTwoHundredResults(string fault)
    {
        // Two jobs a client: more are read by lists, and then a few at a time.
        using var service = new FaultyReads(Answers[fault], FaultsEach);
        var clients = Enumerable.Range(0, Jobs / 2).Select(_ => service.Loopback.Client(Quick)).ToList();
        await AssertAllEndAsync(number => clients[number / 2]);
        Assert.Equal(Jobs * FaultsEach, service.Faults);
        clients.ForEach(static client => client.Dispose());
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("reset")]
    [InlineData("401")]
    [InlineData("403")]
    [InlineData("429")]
    [InlineData("429 with a pause")]
    [InlineData("503")]
    [InlineData("nonsense")]
    [InlineData("nothing")]
    public async Task WhereTheListFailsForGoodSingleReadsGoOn(string fault)
    {
        var list = fault switch
        {
            "hang" => Reply.Hang,
            "reset" => Reply.Drop,
            "nonsense" => Reply.Json("""{"jobs":"many"}"""),
            "429 with a pause" => new Reply(429, []).With("Retry-After", "0"),
            "nothing" => Reply.Json("{}"),
            _ => Reply.Json("{}", int.Parse(fault, null)),
        };
        using var service = new Loopback(asked => asked.Path == "/v1/jobs" ? list : Ended(asked));
        using var client = service.Client(Quick);
        await AssertAllEndAsync(_ => client);
    }

    [Fact]
    public async Task AListThatIsRefusedForItsRateIsAskedForAgainAfterThePause()
    {
        var lists = 0;
        var ended = string.Join(",", Enumerable.Range(0, Jobs).Select(static number => $$$"""{"jobId":"job_{{{number}}}","status":"success","metadata":{"assetIds":["asset_of_job_{{{number}}}"]}}"""));
        using var service = new Loopback(asked => asked.Path != "/v1/jobs" ? Ended(asked)
            : Interlocked.Increment(ref lists) == 1 ? new Reply(429, []).With("Retry-After", "0") : Reply.Json($$"""{"jobs":[{{ended}}]}"""));
        using var client = service.Client(Quick);
        await AssertAllEndAsync(_ => client);
        Assert.True(lists > 1, "The list was asked for once, and every job by itself.");
    }

    [Fact]
    public async Task KeysThatAreRefusedOnceAreLookedAtAgain()
    {
        using var service = new FaultyReads(Reply.Json("""{"message":"Unauthorized"}""", 401), 1);
        using var client = service.Loopback.Client(Quick);
        await AssertAllEndAsync(_ => client);
    }

    [Theory]
    [InlineData(401, typeof(SoniloAuthenticationException))]
    [InlineData(403, typeof(SoniloAccessException))]
    public async Task KeysThatAreRefusedTwiceRunningEndTheWaitAndItCarriesTheJob(int status, Type cause)
    {
        using var service = new Loopback(_ => Reply.Json("{}", status));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => client.GetJob("job_1").WaitAsync());
        Assert.IsType(cause, exception.InnerException);
        Assert.Equal(("job_1", "job_1", true, status), (exception.JobId, exception.Job!.Id, exception.MayHaveStarted, exception.StatusCode));
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task AFaultThatLastsUntilTheLimitIsTheCauseOfTheTimeout()
    {
        using var service = new Loopback(static _ => new Reply(503, []));
        using var client = service.Client(static options => options.WaitLimit = TimeSpan.FromMilliseconds(300));
        var exception = await Assert.ThrowsAsync<GenerationTimeoutException>(() => client.GetJob("job_1").WaitAsync());
        Assert.Equal(503, Assert.IsType<SoniloServiceException>(exception.InnerException).StatusCode);
        Assert.IsAssignableFrom<GenerationInterruptedException>(exception);
    }

    [Fact]
    public async Task AnAssetThatCannotBeReadYetIsReadLater()
    {
        var reads = 0;
        using var service = new Loopback(asked => asked.Path.StartsWith("/v1/assets", StringComparison.Ordinal)
            ? Interlocked.Increment(ref reads) <= 20 ? new Reply(500, []) : Reply.Json("""{"asset":{"id":"asset_1"}}""")
            : Reply.Job("job_1", "success", 1, "\"assetIds\":[\"asset_1\"]"));
        using var client = service.Client(Quick);
        Assert.Single((await client.GetJob("job_1").WaitAsync()).Assets);
    }

    [Fact]
    public async Task ASuccessThatNamesItsResultsLateIsASuccess()
    {
        var reads = 0;
        using var service = new Loopback(asked => asked.Path.StartsWith("/v1/assets", StringComparison.Ordinal) ? Reply.Json("""{"asset":{"id":"asset_1"}}""")
            : Interlocked.Increment(ref reads) < 3 ? Reply.Job("job_1", "success", 1) : Reply.Job("job_1", "success", 1, "\"assetIds\":[\"asset_1\"]"));
        using var client = service.Client();
        Assert.Single((await client.GetJob("job_1").WaitAsync()).Assets);
    }

    private static void Quick(SoniloClientOptions options)
    {
        (options.PollInterval, options.MaxPollInterval) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(4));
        (options.MaxRetries, options.RetryDelayLimit, options.RequestTimeout) = (0, TimeSpan.FromMilliseconds(2), TimeSpan.FromSeconds(3));
        options.WaitLimit = TimeSpan.FromMinutes(3);
    }

    private static Reply Ended(Asked asked) => asked.Path.StartsWith("/v1/assets", StringComparison.Ordinal)
        ? asked.Method == "POST" ? new Reply(404, []) : Reply.Json($$"""{"asset":{"id":"{{Last(asked)}}"} }""")
        : Reply.Job(Last(asked), "success", 1, $"\"assetIds\":[\"asset_of_{Last(asked)}\"]");

    private static string Last(Asked asked) => asked.Path[(asked.Path.LastIndexOf('/') + 1)..];

    private static async Task AssertAllEndAsync(Func<int, SoniloClient> client)
    {
        var results = await Task.WhenAll(Enumerable.Range(0, Jobs).Select(number => client(number).GetJob($"job_{number}").WaitAsync()));
        Assert.Equal(Enumerable.Range(0, Jobs).Select(static number => $"asset_of_job_{number}"), results.Select(static result => Assert.Single(result.Assets).Id));
    }

    /// <summary>Lists no job, and answers the first reads of each with a fault.</summary>
    private sealed class FaultyReads : IDisposable
    {
        private readonly ConcurrentDictionary<string, int> reads = new();
        private int faults;

        public FaultyReads(Reply fault, int each) => Loopback = new Loopback(asked =>
        {
            if (asked.Path == "/v1/jobs")
            {
                return Reply.Json("""{"jobs":[]}""");
            }

            if (!asked.Path.StartsWith("/v1/jobs/", StringComparison.Ordinal) || reads.AddOrUpdate(asked.Path, 1, static (_, count) => count + 1) > each)
            {
                return Ended(asked);
            }

            Interlocked.Increment(ref faults);
            return fault;
        });

        public Loopback Loopback { get; }

        public int Faults => faults;

        public void Dispose() => Loopback.Dispose();
    }
}
