
namespace Sonilo.Emulator.Tests;

public class FaultTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task AServerErrorComesBeforeOrAfterTheJobWasStarted(bool acts, int started)
    {
        await using var service = await Service.StartAsync();
        var fault = EmulatedFault.ServerError(503);
        service.Emulator.Play(EmulatedOperation.Submit, acts ? fault.AfterActing() : fault);

        Assert.Equal(503, (await service.SubmitAsync()).Status);
        Assert.Equal((1, started, (decimal)started), (service.Emulator.Submits, service.Emulator.StartedJobs, service.Emulator.ChargedUnits));
        Assert.Equal(200, (await service.SubmitAsync()).Status);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task TheConnectionIsCutAfterTheBodyWasRead(bool acts, int started)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.Submit, acts ? EmulatedFault.Drop().AfterActing() : EmulatedFault.Drop());

        _ = await Assert.ThrowsAsync<HttpRequestException>(() => service.SubmitAsync());
        Assert.Equal((1, started), (service.Emulator.Submits, service.Emulator.StartedJobs));
        Assert.Equal("""{"prompt":"lo-fi","duration":2}""", Assert.Single(service.Emulator.Requests).Body);
    }

    [Fact]
    public async Task EveryRefusalCanBePlayed()
    {
        await using var service = await Service.StartAsync();
        var now = service.Clock.GetUtcNow();
        (EmulatedFault Fault, int Status, string Body)[] faults =
        [
            (EmulatedFault.RetryAfter(TimeSpan.FromSeconds(1.2)), 429, """{"reason":"Too many requests"}"""),
            (EmulatedFault.RetryAt(now), 429, """{"reason":"Too many requests"}"""),
            (EmulatedFault.TooManyRequests(), 429, """{"reason":"Too many requests"}"""),
            (EmulatedFault.Cooldown(900), 429, """{"reason":"cooldown","remainingSeconds":900}"""),
            (EmulatedFault.Concurrency("a", 3), 429, """{"reason":"Too many jobs are running","details":{"actionName":"a","actionLimit":3}}"""),
            (EmulatedFault.Forbidden(), 403, """{"message":"API Keys cannot access protected resources"}"""),
            (EmulatedFault.Refusal(418, "no"), 418, """{"reason":"no"}"""),
            (EmulatedFault.Json(500, "[1]"), 500, "[1]"),
            (EmulatedFault.Empty(504), 504, ""),
        ];
        foreach (var (fault, status, body) in faults)
        {
            service.Emulator.Play(EmulatedOperation.ReadJob, fault);
            var answer = await service.GetAsync("/jobs/job_1");
            Assert.Equal((status, body), (answer.Status, answer.Text));
        }

        service.Emulator.Play(EmulatedOperation.ReadJob, EmulatedFault.RetryAfter(TimeSpan.FromSeconds(1.2)));
        Assert.Equal(TimeSpan.FromSeconds(2), (await service.GetAsync("/jobs/job_1")).Message.Headers.RetryAfter?.Delta);
        service.Emulator.Play(EmulatedOperation.ReadJob, EmulatedFault.RetryAt(now));
        Assert.Equal(now, (await service.GetAsync("/jobs/job_1")).Message.Headers.RetryAfter?.Date);
        service.Emulator.Play(EmulatedOperation.ReadJob, EmulatedFault.Html());
        var html = await service.GetAsync("/jobs/job_1");
        Assert.Equal((502, "text/html"), (html.Status, html.Message.Content.Headers.ContentType?.MediaType));
        Assert.Contains("<html>", html.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanErrorNamesTheModel()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.PlanRequired("pro"));

        Assert.Equal(Service.TextModel, (string?)(await service.SubmitAsync())["modelId"]);
    }

    [Fact]
    public async Task ARedirectLosesTheQuery()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.DryRun, EmulatedFault.Redirect());

        var answer = await service.SubmitAsync(query: "?dryRun=true");

        Assert.Equal(308, answer.Status);
        Assert.Equal($"/v1/generate/custom/{Service.TextModel}", answer.Message.Headers.Location?.ToString());
        Assert.Equal(0, service.Emulator.StartedJobs);
    }

    [Fact]
    public async Task AnAnswerCanBeLate()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.Late(TimeSpan.FromMinutes(10)));
        using var patience = new CancellationTokenSource();
        var answer = service.Api.PostAsync(new Uri(service.Address("/generate/custom/" + Service.TextModel)), Service.Json("""{"prompt":"x"}"""), patience.Token);

        while (service.Emulator.StartedJobs == 0 && !answer.IsCompleted)
        {
            await Task.Delay(10);
        }

        Assert.False(answer.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Equal(1, service.Emulator.StartedJobs);
    }

    [Fact]
    public async Task FaultsComeInTurnAsOftenAsAsked()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.ListJobs, EmulatedFault.Empty(500), times: 2);
        service.Emulator.Play(EmulatedOperation.ListJobs, EmulatedFault.Empty(501));
        List<int> statuses = [];
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await service.GetAsync("/jobs")).Status);
        }

        Assert.Equal([500, 500, 501, 200], statuses);
    }

    [Fact]
    public async Task TransfersCanFailToo()
    {
        await using var service = await Service.StartAsync();
        var url = await service.ResultAsync();
        service.Emulator.Play(EmulatedOperation.Download, EmulatedFault.ServerError());
        service.Emulator.Play(EmulatedOperation.PutPart, EmulatedFault.Drop());

        Assert.Equal(500, (int)(await service.Anonymous.GetAsync(url)).StatusCode);
        _ = await Assert.ThrowsAsync<HttpRequestException>(() => service.UploadAsync(Videos.Mp4(1)));
    }
}
