using System.Text.Json.Nodes;

namespace Sonilo.Client.Tests;

public class ErrorTests
{
    [Theory]
    [InlineData(400, """{"reason":"Input lorasScale must be at most 2"}""", typeof(SoniloRequestException), "Input lorasScale must be at most 2", "lorasScale")]
    [InlineData(400, """{"reason":"Cannot cancel this type of job. Action not permitted."}""", typeof(SoniloRequestException), "Cannot cancel this type of job. Action not permitted.", null)]
    [InlineData(400, """{"statusCode":400,"error":"Bad Request","message":"Invalid privacy. Must be one of: public, private, unlisted"}""", typeof(SoniloRequestException), "Invalid privacy. Must be one of: public, private, unlisted", null)]
    [InlineData(400, """{"status":"error","code":"INVALID_PARAMETER","message":"The 'prompt' parameter is missing or empty."}""", typeof(SoniloRequestException), "The 'prompt' parameter is missing or empty.", "prompt")]
    [InlineData(400, """{"error":"Quota exceeded for search","code":"QUOTA_EXCEEDED"}""", typeof(SoniloRequestException), "Quota exceeded for search", null)]
    [InlineData(400, """{"reason":"Invalid model(s): model_C.\nAllowed model types: flux.1-lora, flux.1-composition"}""", typeof(SoniloRequestException), "Invalid model(s): model_C.\nAllowed model types: flux.1-lora, flux.1-composition", null)]
    [InlineData(400, "", typeof(SoniloRequestException), null, null)]
    [InlineData(422, "[1,2]", typeof(SoniloRequestException), null, null)]
    [InlineData(401, """{"message":"Unauthorized"}""", typeof(SoniloAuthenticationException), "Unauthorized", null)]
    [InlineData(403, """{"message":"API Keys cannot access protected resources"}""", typeof(SoniloAccessException), "API Keys cannot access protected resources", null)]
    [InlineData(402, """{"message":"Not enough units"}""", typeof(SoniloAccessException), "Not enough units", null)]
    [InlineData(404, """{"reason":"Model model_FIXTUREMISSING0000000000 not found"}""", typeof(SoniloNotFoundException), "Model model_FIXTUREMISSING0000000000 not found", null)]
    [InlineData(404, "<html><head><title>404 Not Found</title></head></html>", typeof(SoniloNotFoundException), "404 Not Found", null)]
    [InlineData(413, "<html>", typeof(SoniloRequestException), null, null)]
    public async Task EveryBodyBecomesWhatACallerCanActOn(int status, string body, Type type, string? reason, string? parameter)
    {
        using var service = new Loopback(_ => Reply.Json(body, status));
        using var client = service.Client();
        var exception = (SoniloException)await Assert.ThrowsAsync(type, () => client.StartAsync(new MusicRequest("lo-fi")));
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal(reason, exception.Reason);
        Assert.Equal(body, exception.RawBody);
        Assert.Equal(parameter, (exception as SoniloRequestException)?.Parameter);
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task AnAccessErrorNamesThePlan()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"name":"ModelAccessRestrictedError","reason":"no","modelId":"model_sonilo-v1-1-text-to-music","requiredPlan":"cu-pro-q3-25"}""", 403));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<SoniloAccessException>(() => client.StartAsync(new MusicRequest("lo-fi")));
        Assert.Equal("cu-pro-q3-25", exception.RequiredPlan);
        Assert.Equal("model_sonilo-v1-1-text-to-music", exception.ModelId);
        Assert.Contains("cu-pro-q3-25", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"reason":"Input prompt is required","trace_id":"tr_1"}""", "")]
    [InlineData("""{"reason":"Input prompt is required"}""", "tr_1")]
    public async Task TheTraceIdComesFromBodyOrHeader(string body, string header)
    {
        using var service = new Loopback(_ => header.Length == 0 ? Reply.Json(body, 400) : Reply.Json(body, 400).With("x-trace-id", header));
        using var client = service.Client();
        Assert.Equal("tr_1", (await Assert.ThrowsAsync<SoniloRequestException>(() => client.StartAsync(new MusicRequest("a")))).TraceId);
    }

    [Fact]
    public async Task ALimitOfConcurrencyNamesActionAndLimit()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"reason":"too many","details":{"actionName":"generate","actionLimit":4},"remainingSeconds":61}""", 429));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<SoniloRateLimitException>(() => client.StartAsync(new MusicRequest("a")));
        Assert.Equal("generate", exception.ActionName);
        Assert.Equal(4, exception.ActionLimit);
        Assert.Equal(TimeSpan.FromSeconds(61), exception.RetryAfter);
    }

    [Fact]
    public async Task ReadsAreTriedAgainThroughTransientFaults()
    {
        var answers = 0;
        using var service = new Loopback(_ => ++answers switch
        {
            1 => Reply.Drop,
            2 => new Reply(429, []).With("Retry-After", "0"),
            _ => Reply.Job("job_1", "queued"),
        });
        using var client = service.Client();
        Assert.Equal("queued", (await client.GetJob("job_1").RefreshAsync()).Status);
        Assert.Equal(3, answers);
    }

    [Theory]
    [InlineData("Retry-After", "900", "")]
    [InlineData("x", "y", """{"reason":"cooldown","remainingSeconds":900}""")]
    public async Task ReadsDoNotWaitLongerThanTheLimitAndCarryTheJob(string header, string value, string body)
    {
        using var service = new Loopback(_ => Reply.Json(body, 429).With(header, value));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => client.GetJob("job_1").RefreshAsync());
        Assert.Equal(TimeSpan.FromSeconds(900), Assert.IsType<SoniloRateLimitException>(exception.InnerException).RetryAfter);
        Assert.Equal("job_1", exception.JobId);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("Retry-After", "900", "<html></html>")]
    [InlineData("x", "y", """{"reason":"maintenance","remainingSeconds":900}""")]
    public async Task AFaultThatAsksForALongerWaitThanTheLimitThrowsWithTheTimeToWait(string header, string value, string body)
    {
        using var service = new Loopback(_ => Reply.Json(body, 503).With(header, value));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => client.GetJob("job_1").RefreshAsync());
        Assert.Equal(("job_1", TimeSpan.FromSeconds(900)), (exception.JobId, ((SoniloServiceException)exception.InnerException!).RetryAfter));
        Assert.Contains("900 s", exception.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(404, typeof(SoniloNotFoundException))]
    [InlineData(503, typeof(SoniloServiceException))]
    [InlineData(429, typeof(SoniloRateLimitException))]
    [InlineData(400, typeof(SoniloRequestException))]
    public async Task WhatFailsAfterAStartIsOneTypeWithTheJobAndTheCauseInside(int status, Type cause)
    {
        using var service = new Loopback(asked => asked.Method == "POST" ? Reply.Job("job_1", "queued") : new Reply(status, []));
        using var client = service.Client(static options => options.MaxRetries = 0);
        var job = await client.StartAsync(new MusicRequest("a"));
        var exception = await Assert.ThrowsAsync<GenerationInterruptedException>(() => job.RefreshAsync());
        Assert.IsType(cause, exception.InnerException);
        Assert.Equal(("job_1", true, status), (exception.JobId, exception.MayHaveStarted, exception.StatusCode));
        Assert.Same(job, exception.Job);
        Assert.Contains("GetJob(\"job_1\")", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatThePageForbidsIsNotSentUnlessTheCallerWantsIt()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"job":{"jobId":"job_1"}}"""));
        using var client = service.Client();
        var request = new MusicRequest("a") { Duration = 601, AdditionalParameters = new JsonObject { ["mood"] = "calm" } };
        var exception = await Assert.ThrowsAsync<SoniloValidationException>(() => client.StartAsync(request));
        Assert.Contains("page of 2026-08-28", exception.Message, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
        await client.StartAsync(request, new GenerationCallOptions { Validation = ValidationMode.Warn });
        await client.StartAsync(request, new GenerationCallOptions { Validation = ValidationMode.Off });
        Assert.All(service.Requests, static asked => Assert.Equal("""{"prompt":"a","duration":601,"mood":"calm"}""", asked.Text));
    }
}
