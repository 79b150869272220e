using System.Text.Json.Nodes;

namespace Sonilo.Emulator.Tests;

/// <summary>Faults that spoil the true answer.</summary>
public class AlteredAnswerTests
{
    [Fact]
    public async Task AnAnswerCanBeAlteredAfterTheJobWasStarted()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.Altered(body =>
        {
            body["job"]!["jobId"] = "job_of_another";
            return body;
        }, status: 201));

        var answer = await service.SubmitAsync();

        Assert.Equal((201, "job_of_another", 1), (answer.Status, (string?)answer["job"]!["jobId"], service.Emulator.StartedJobs));
        Assert.NotEqual("job_of_another", service.Emulator.Jobs[0].Id);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task AnAnswerCanBecomeAnyJson(string json)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.ListJobs, EmulatedFault.Altered(_ => JsonNode.Parse(json)));

        Assert.Equal(json, (await service.GetAsync("/jobs")).Text);
    }

    [Fact]
    public async Task AnAnswerCanEndEarly()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.ListJobs, EmulatedFault.Cut(5));
        using var response = await service.Api.GetAsync(new Uri(service.Address("/jobs")), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[100];

        Assert.Equal(5, await body.ReadAtLeastAsync(buffer, 5));
        Assert.True(response.Content.Headers.ContentLength > 5);
        _ = await Assert.ThrowsAsync<HttpIOException>(() => body.ReadAsync(buffer).AsTask());
    }

    [Fact]
    public async Task AFileCanEndEarly()
    {
        await using var service = await Service.StartAsync();
        var url = await service.ResultAsync("""{"prompt":"x","duration":60}""");
        service.Emulator.Play(EmulatedOperation.Download, EmulatedFault.Cut(100_000));
        using var response = await service.Anonymous.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
        using var received = new MemoryStream();

        _ = await Assert.ThrowsAsync<HttpIOException>(async () => await (await response.Content.ReadAsStreamAsync()).CopyToAsync(received));
        Assert.Equal(100_000, received.Length);
    }

    [Fact]
    public async Task ARefusalCanNameTheJobThatWasStarted()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.TooManyRequestsWithJob().AfterActing());

        var answer = await service.SubmitAsync();

        Assert.Equal(429, answer.Status);
        Assert.Equal(service.Emulator.Jobs[0].Id, (string?)answer["details"]!["jobId"]);
    }

    [Theory]
    [InlineData("text/html", "<html>")]
    [InlineData("application/json", """{"job":{"jobId":""")]
    public async Task AnyBodyCanComeWith200(string type, string text)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.ReadJob, EmulatedFault.Text(200, type, text));

        var answer = await service.GetAsync("/jobs/job_1");

        Assert.Equal((200, text, type), (answer.Status, answer.Text, answer.Message.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task AFaultCanGoOnUntilItIsCleared()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Play(EmulatedOperation.ListJobs, EmulatedFault.Empty(503), int.MaxValue);
        Assert.Equal((503, 503), ((await service.GetAsync("/jobs")).Status, (await service.GetAsync("/jobs")).Status));

        service.Emulator.ClearFaults();

        Assert.Equal(200, (await service.GetAsync("/jobs")).Status);
    }
}
