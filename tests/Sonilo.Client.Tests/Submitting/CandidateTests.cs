using System.Text.Json;

namespace Sonilo.Client.Tests;

/// <summary>A job that was paid for must be found, in whatever order and form the service lists it; and finding none must mean something.</summary>
public class CandidateTests
{
    private const string Model = "model_sonilo-v1-1-text-to-music";
    private static readonly MusicRequest Request = new("  lo-fi beat ") { Duration = 30, Video = AssetInput.FromAsset("asset_v"), Clips = [AssetInput.FromAsset("asset_a")] };

    [Theory]
    [InlineData("""{"prompt":"  lo-fi beat ","duration":30.0,"video":"asset_v","clips":["asset_a"],"numSamples":1}""", CandidateMatch.Same)]
    [InlineData("""{"prompt":"lo-fi beat","duration":"30","video":{"id":"asset_v","url":"https://cdn.example/x"},"clips":[{"id":"asset_a"}]}""", CandidateMatch.Same)]
    [InlineData("""{"prompt":"lo-fi beat","duration":30,"video":"https://cdn.example/asset_v/file.mp4?sig=1","clips":["asset_a"]}""", CandidateMatch.Same)]
    [InlineData("""{"prompt":"lo-fi beat","duration":30,"video":"https://cdn.example/file.mp4","clips":["https://cdn.example/a"]}""", CandidateMatch.Possible)]
    [InlineData("""{"prompt":"lo-fi…","duration":30,"video":"asset_v","clips":["asset_a"]}""", CandidateMatch.Possible)]
    [InlineData("""{"prompt":"lo-fi beat"}""", CandidateMatch.Possible)]
    [InlineData("null", CandidateMatch.Possible)]
    [InlineData("""{"prompt":"jazz","duration":30}""", CandidateMatch.Different)]
    [InlineData("""{"prompt":"lo-fi beat","duration":31,"clips":["asset_b"]}""", CandidateMatch.Different)]
    public async Task AJobIsRankedByItsInputAndNeverLeftOut(string input, CandidateMatch match)
    {
        using var service = Listing(_ => Page([Job("job_1", DateTimeOffset.UtcNow, input)]));
        var search = await FindAsync(service);
        var candidate = Assert.Single(search.Candidates);
        Assert.Equal(("job_1", match, true), (candidate.Job.Id, candidate.Match, search.IsComplete));
        Assert.Equal(match == CandidateMatch.Different, candidate.Differences.Count > 0);
    }

    [Fact]
    public async Task TheLikeliestComesFirst()
    {
        var now = DateTimeOffset.UtcNow;
        using var service = Listing(_ => Page([
            Job("job_other", now, """{"prompt":"jazz"}"""), Job("job_far", now.AddMinutes(3), """{"prompt":"lo-fi beat","duration":30,"video":"asset_v","clips":["asset_a"]}"""),
            Job("job_near", now, """{"prompt":"lo-fi beat","duration":30,"video":"asset_v","clips":["asset_a"]}"""), Job("job_thin", now, "{}"),
            Job("job_old", now.AddHours(-1), "{}"), Job("job_model", now, """{"modelId":"model_x"}""")]));
        Assert.Equal(["job_near", "job_far", "job_thin", "job_other"], (await FindAsync(service)).Candidates.Select(static candidate => candidate.Job.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheListIsWalkedByTimeInEitherOrder(bool newestFirst)
    {
        // Twelve pages of newer jobs come before the one that is looked for, or twelve of older ones.
        var submitted = DateTimeOffset.UtcNow;
        using var service = Listing(page => Page([Job($"job_{page}", newestFirst ? submitted.AddMinutes(60 - (5 * page)) : submitted.AddMinutes((5 * page) - 60), "{}"),
            Job($"job_{page}b", newestFirst ? submitted.AddMinutes(59 - (5 * page)) : submitted.AddMinutes((5 * page) - 59), "{}")], page == 40 ? null : page + 1));
        var search = await FindAsync(service);
        Assert.Equal(("job_12", true), (search.Candidates[0].Job.Id, search.IsComplete));
        Assert.InRange(service.Requests.Count(static asked => asked.Path == "/v1/jobs"), newestFirst ? 13 : 41, newestFirst ? 16 : 41);
    }

    [Fact]
    public async Task AListThatGoesInCirclesIsNotComplete()
    {
        using var service = Listing(static _ => Page([], 1));
        var search = await FindAsync(service);
        Assert.False(search.IsComplete);
        Assert.Empty(search.Candidates);
    }

    [Theory]
    [InlineData("{}", 200)]
    [InlineData("<html></html>", 200)]
    [InlineData("""{"jobs":{}}""", 200)]
    [InlineData("{}", 503)]
    public async Task AListThatIsNonsenseIsAnError(string body, int status)
    {
        using var service = Listing(_ => Reply.Json(body, status));
        await Assert.ThrowsAsync<SoniloServiceException>(() => FindAsync(service));
    }

    [Fact]
    public async Task AListThatFailsOnTheWayGivesWhatWasFoundAndSaysSo()
    {
        using var service = Listing(static page => page == 0 ? Page([Job("job_1", DateTimeOffset.UtcNow, "{}")], 1) : new Reply(500, []));
        var search = await FindAsync(service);
        Assert.Equal(("job_1", false), (Assert.Single(search.Candidates).Job.Id, search.IsComplete));
    }

    [Fact]
    public async Task AnotherProcessFindsTheJobFromWhatTheExceptionCarries()
    {
        using var service = Listing(static _ => Page([Job("job_1", DateTimeOffset.UtcNow, """{"prompt":"lo-fi beat"}""")]));
        string stored;
        using (var client = service.Client())
        {
            var lost = await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
            stored = JsonSerializer.Serialize(lost.Attempt);
        }

        using var other = service.Client();
        var attempt = JsonSerializer.Deserialize<SubmitAttempt>(stored)!;
        Assert.Equal("job_1", Assert.Single((await other.FindCandidatesAsync(attempt)).Candidates).Job.Id);
        Assert.Equal("job_1", Assert.Single((await other.FindCandidatesAsync(attempt.ModelId, attempt.Input, attempt.SubmittedAt)).Candidates).Job.Id);
    }

    private static async Task<CandidateSearch> FindAsync(Loopback service)
    {
        using var client = service.Client(static options => options.MaxRetries = 0);
        var lost = await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        return await lost.FindCandidatesAsync();
    }

    private static Loopback Listing(Func<int, Reply> page) => new(asked => asked.Method == "POST" ? Reply.Drop
        : page(asked.Query.Split("paginationToken=") is [_, var number] ? int.Parse(number.Split('&')[0], null) : 0));

    private static Reply Page(string[] jobs, int? next = null) =>
        Reply.Json($$"""{"jobs":[{{string.Join(',', jobs)}}]{{(next is null ? "" : $",\"nextPaginationToken\":\"{next}\"")}}}""");

    private static string Job(string id, DateTimeOffset created, string input) =>
        $$$"""{"jobId":"{{{id}}}","status":"queued","createdAt":"{{{created:O}}}","metadata":{"input":{{{input}}},"modelId":"{{{(input.Contains("modelId", StringComparison.Ordinal) ? "x" : Model)}}}"} }""";
}
