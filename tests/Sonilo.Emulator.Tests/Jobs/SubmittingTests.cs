using System.Net;

namespace Sonilo.Emulator.Tests;

public class SubmittingTests
{
    [Fact]
    public async Task AJobIsStartedAndCharged()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.SubmitAsync("""{"prompt":"lo-fi","duration":10,"numSamples":2}""", query: "?projectId=proj_mine");

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("job_", (string?)answer["job"]!["jobId"], StringComparison.Ordinal);
        Assert.Equal("custom", (string?)answer["job"]!["jobType"]);
        Assert.Equal("proj_mine", (string?)answer["job"]!["ownerId"]);
        Assert.Equal(2m, (decimal?)answer["creativeUnitsCost"]);
        Assert.Equal((1, 0, 1, 2m), (service.Emulator.Submits, service.Emulator.DryRuns, service.Emulator.StartedJobs, service.Emulator.ChargedUnits));
        var job = Assert.Single(service.Emulator.Jobs);
        Assert.Equal((Service.TextModel, 10m, 2, "pending"), (job.Generation.ModelId, job.Generation.Seconds, job.Generation.Samples, job.Status));
    }

    [Fact]
    public async Task ADryRunCostsNothing()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.SubmitAsync("""{"prompt":"lo-fi","duration":100}""", query: "?dryRun=true");

        Assert.Equal(269, answer.Status);
        Assert.Equal("""{"creativeUnitsCost":10,"creativeUnitsDiscount":0,"costDetails":{"custom-generation":10}}""", answer.Text);
        Assert.Equal((0, 1, 0, 0m), (service.Emulator.Submits, service.Emulator.DryRuns, service.Emulator.StartedJobs, service.Emulator.ChargedUnits));
    }

    [Fact]
    public async Task ADryRunAppliesTheRealRules()
    {
        await using var service = await Service.StartAsync();

        Assert.Equal("Input duration must be at most 600", (await service.SubmitAsync("""{"prompt":"x","duration":601}""", query: "?dryRun=true")).Reason);
    }

    [Fact]
    public async Task DryRunInTheBodyIsIgnoredAndAPaidJobStarts()
    {
        await using var service = await Service.StartAsync();

        Assert.Equal(200, (await service.SubmitAsync("""{"prompt":"lo-fi","dryRun":true}""")).Status);
        Assert.Equal((1, 0, 1), (service.Emulator.Submits, service.Emulator.DryRuns, service.Emulator.StartedJobs));
    }

    [Fact]
    public async Task DetectionIsAFeeOfItsOwn()
    {
        await using var service = await Service.StartAsync();

        var estimate = await service.SubmitAsync(query: "?dryRun=true&ipDetection=true");
        var answer = await service.SubmitAsync(query: "?ipDetection=true");

        Assert.Equal(2m, (decimal?)estimate["creativeUnitsCost"]);
        Assert.Equal(1m, (decimal?)answer["ipDetection"]!["creativeUnitsCharged"]);
        Assert.Equal(2m, service.Emulator.ChargedUnits);
    }

    [Theory]
    [InlineData("", 401)]
    [InlineData("Basic", 401)]
    [InlineData("Basic %%%", 401)]
    [InlineData("Basic YTpi", 401)]
    [InlineData("Bearer x", 401)]
    [InlineData("public-auth-token", 403)]
    public async Task WhereKeysAreRequiredStrangersAreTurnedAway(string authorization, int status)
    {
        await using var service = await Service.StartAsync(options => options.RequireCredentials = true);
        using var request = new HttpRequestMessage(HttpMethod.Post, service.Address("/generate/custom/" + Service.TextModel)) { Content = Service.Json("{}") };
        _ = request.Headers.TryAddWithoutValidation("Authorization", authorization);

        var answer = await Answer.OfAsync(await service.Anonymous.SendAsync(request));

        Assert.Equal(status, answer.Status);
        Assert.NotNull(answer.Reason);
        Assert.Equal(status == 401 ? "Basic" : null, answer.Message.Headers.WwwAuthenticate.FirstOrDefault()?.Scheme);
        Assert.Equal(0, service.Emulator.StartedJobs);
    }

    [Theory]
    [InlineData("model_missing", 404, "Model model_missing not found")]
    [InlineData("model_acme-v1.1", 404, "Model model_acme-v1.1 not found")]
    [InlineData("flux.1-dev", 400, "Custom models only are supported for this endpoint")]
    public async Task AnUnknownModelIsRefused(string model, int status, string reason)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.SubmitAsync(model: model);

        Assert.Equal((status, reason), (answer.Status, answer.Reason));
    }

    [Fact]
    public async Task TwoHundredJobsAtOnceAreTwoHundredJobs()
    {
        await using var service = await Service.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => service.SubmitAsync()));

        Assert.Equal(200, answers.Select(answer => (string?)answer["job"]!["jobId"]).Distinct().Count());
        Assert.Equal((200, 200), (service.Emulator.Submits, service.Emulator.StartedJobs));
    }

    [Fact]
    public async Task WhatIsNotThereIsNotFound()
    {
        await using var service = await Service.StartAsync();

        Assert.Equal(404, (await service.GetAsync("/nothing")).Status);
        Assert.Equal(404, (await service.GetAsync("/jobs/job_none")).Status);
        Assert.Equal(404, (await service.GetAsync("/assets/asset_none")).Status);
        Assert.Equal(404, (await service.GetAsync("/uploads/upload_none")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Api.DeleteAsync(new Uri(service.Address("/jobs/job_none")))).StatusCode);
    }
}
