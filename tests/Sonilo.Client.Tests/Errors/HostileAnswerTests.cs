using System.Text;

namespace Sonilo.Client.Tests;

/// <summary>Answers that are almost what was promised. None of them may hide what a caller paid for, or fail in words that are not the client's.</summary>
public class HostileAnswerTests
{
    private static readonly MusicRequest Request = new("lo-fi");

    /// <summary>Texts that JSON can carry and .NET cannot: half of an emoji, as a cut text ends in, and bytes of another encoding.</summary>
    public static TheoryData<byte[]> BrokenTexts => [[.. "half \\ud83d"u8], [.. "refus"u8, 0xE9]];

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task ARefusalInBrokenTextIsStillARefusal(byte[] text)
    {
        using var service = new Loopback(_ => new Reply(400, Body("""{"trace_id":"tr_1","reason":"@"}""", text)));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<SoniloRequestException>(() => client.StartAsync(Request));
        Assert.Equal("tr_1", exception.TraceId);
        Assert.Equal(1, service.Submits);
    }

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task AFaultInBrokenTextIsStillAnUnknownOutcome(byte[] text)
    {
        using var service = new Loopback(_ => new Reply(500, Body("""{"message":"@","job":{"jobId":"job_1"}}""", text)));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal(("job_1", Request.ToJson()), (exception.JobId, exception.Input));
    }

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task AJobThatFailedWithABrokenTextHasFailed(byte[] text)
    {
        using var service = new Loopback(_ => new Reply(200, Body("""{"job":{"jobId":"job_1","status":"failure","metadata":{"error":"@","hint":"again","input":{"prompt":"@"}}}}""", text)));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<GenerationFailedException>(() => client.GetJob("job_1").WaitAsync());
        Assert.Equal(("job_1", "again"), (exception.JobId, exception.Hint));
    }

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task AStartedJobWithABrokenTextIsStarted(byte[] text)
    {
        using var service = new Loopback(_ => new Reply(200, Body("""{"note":"@","job":{"name":"@","jobId":"job_1","status":"@","hint":"@","metadata":{"input":{"prompt":"@"}}},"creativeUnitsCost":"@"}""", text)));
        using var client = service.Client();
        Assert.Equal("job_1", (await client.StartAsync(Request)).Id);
    }

    [Theory]
    [MemberData(nameof(BrokenTexts))]
    public async Task AResultWithABrokenNameIsAResult(byte[] text)
    {
        using var service = new Loopback(asked => asked.Path.StartsWith("/v1/assets", StringComparison.Ordinal)
            ? new Reply(200, Body("""{"asset":{"id":"asset_1","name":"@","mimeType":"audio/wav","metadata":{"name":"@"}}}""", text))
            : Reply.Job("job_1", "success", 1, "\"assetIds\":[\"asset_1\"]"));
        using var client = service.Client();
        Assert.Equal("audio/wav", Assert.Single((await client.GetJob("job_1").WaitAsync()).Assets).MimeType);
    }

    [Theory]
    [InlineData("""{"jobId":"job_1","job":{}}""")]
    [InlineData("""{"jobId":"job_1","job":{"status":"queued"}}""")]
    [InlineData("""{"job":{"jobId":"","id":"job_1"}}""")]
    [InlineData("""{"job":{"jobId":null,"id":"job_1"}}""")]
    [InlineData("""{"job":"job_1"}""")]
    [InlineData("""{"id":"job_1"}""")]
    [InlineData("""{"job":null,"jobId":"job_1"}""")]
    [InlineData("""{"job":[],"jobId":"job_1"}""")]
    public async Task AnIdIsFoundWhereverItStands(string body)
    {
        using var service = new Loopback(_ => Reply.Json(body));
        using var client = service.Client();
        Assert.Equal("job_1", (await client.StartAsync(Request)).Id);
    }

    [Theory]
    [InlineData(429, """{"reason":"odd","job":{"jobId":"job_1"}}""")]
    [InlineData(429, """{"reason":"odd","details":{"jobId":"job_1"}}""")]
    [InlineData(429, """{"reason":"odd","details":[{"x":{"job_id":"job_1"}}]}""")]
    [InlineData(400, """{"reason":"odd","job":"job_1"}""")]
    [InlineData(402, """{"reason":"odd","job":{"id":"job_1"}}""")]
    [InlineData(404, """{"reason":"odd","jobId":"job_1"}""")]
    public async Task ARefusalThatNamesAJobIsNotSentAgainAndCarriesTheJob(int status, string body)
    {
        using var service = new Loopback(_ => Reply.Json(body, status).With("Retry-After", "0"));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        Assert.Equal("job_1", exception.JobId);
        Assert.Equal(1, service.Submits);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(400)]
    [InlineData(403)]
    public async Task AnEstimateThatFailsAndNamesAJobCarriesTheJob(int status)
    {
        using var service = new Loopback(_ => Reply.Json("""{"reason":"odd","job":{"jobId":"job_1"}}""", status));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<EstimateStartedJobException>(() => client.EstimateAsync(Request));
        Assert.Equal(("job_1", "job_1", status), (exception.JobId, exception.Job!.Id, exception.StatusCode));
        Assert.Equal(1, service.Submits);
    }

    [Theory]
    [InlineData(@"\ud83d\ude00", @"\ud83d\ude00")]
    [InlineData(@"\uD83D\uDE00\uD83D\uDE00", @"\uD83D\uDE00\uD83D\uDE00")]
    [InlineData(@"\\ud83d", @"\\ud83d")]
    [InlineData(@"\\\ud83d", @"\\\ufffd")]
    [InlineData(@"\ud83d\ud83d\ude00", @"\ufffd\ud83d\ude00")]
    [InlineData(@"\ude00\u0041\n", @"\ufffd\u0041\n")]
    [InlineData(@"\ud83dx\ude0", @"\ufffdx\ude0")]
    [InlineData(@"\", @"\")]
    [InlineData(@"\u", @"\u")]
    [InlineData("é😀", "é😀")]
    [InlineData("", "")]
    public void OnlyHalvesOfLettersAreReplaced(string body, string readable) =>
        Assert.Equal(readable, Encoding.UTF8.GetString(ReadableBody.Of(Encoding.UTF8.GetBytes(body))));

    [Fact]
    public async Task DeepJsonIsNoAnswerButNoCrash()
    {
        var deep = Encoding.ASCII.GetBytes("{\"job\":" + string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));
        using var service = new Loopback(_ => new Reply(200, deep));
        using var client = service.Client(static options => options.MaxRetries = 0);
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(Request));
        await Assert.ThrowsAsync<SoniloServiceException>(() => client.EstimateAsync(Request));
        Assert.Equal("job_1", (await Assert.ThrowsAsync<GenerationInterruptedException>(() => client.GetJob("job_1").RefreshAsync())).JobId);
    }

    private static byte[] Body(string json, byte[] text) =>
        [.. Encoding.UTF8.GetBytes(json).SelectMany(letter => letter == (byte)'@' ? text : [letter])];
}
