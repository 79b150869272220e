using System.Text.Json.Nodes;

namespace Sonilo.Client.Tests;

public class EstimatingTests
{
    private static readonly MusicRequest Request = new("lo-fi");

    [Theory]
    [InlineData(269, """{"creativeUnitsCost":10.75,"creativeUnitsDiscount":0.25,"costDetails":{"custom-generation":9,"quality-gate":1.75}}""", 10.75, 0.25)]
    [InlineData(200, """{"creativeUnitsCost":12,"creativeUnitsDiscount":0,"job":{}}""", 12, 0)]
    [InlineData(402, """{"statusCode":402,"message":"Dry run completed","estimatedCost":12}""", 12, 0)]
    [InlineData(200, """{"creativeUnitsCost":"10.1"}""", 10.1, 0)]
    public async Task EveryKindOfAnswerWithACostIsAnEstimate(int status, string body, double cost, double discount)
    {
        using var service = new Loopback(_ => Reply.Json(body, status));
        using var client = service.Client();
        var estimate = await client.EstimateAsync(Request);
        Assert.Equal((decimal)cost, estimate.Cost);
        Assert.Equal((decimal)discount, estimate.Discount);
        Assert.Equal("dryRun=true", Assert.Single(service.Requests).Query);
        Assert.DoesNotContain("dryRun", service.Requests.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DetailsAndRawJsonAreAtHand()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"creativeUnitsCost":10.75,"costDetails":{"custom-generation":9,"quality-gate":1.75},"new":1}""", 269));
        using var client = service.Client();
        var estimate = await client.EstimateAsync("model_x", new JsonObject { ["prompt"] = "a" });
        Assert.Equal(1.75m, estimate.Details["quality-gate"]);
        Assert.Equal(1, estimate.RawJson.GetProperty("new").GetInt32());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(269)]
    [InlineData(402)]
    public async Task AnEstimateAnsweredWithAJobIsAStartedJob(int status)
    {
        using var service = new Loopback(_ => Reply.Json("""{"creativeUnitsCost":12,"job":{"jobId":"job_paid","status":"queued"}}""", status));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<EstimateStartedJobException>(() => client.EstimateAsync(Request));
        Assert.Equal("job_paid", exception.JobId);
        Assert.Equal("job_paid", exception.Job!.Id);
    }

    [Theory]
    [InlineData("""{"creativeUnitsCost":12,"job":"job_paid"}""")]
    [InlineData("""{"creativeUnitsCost":12,"jobId":"job_paid"}""")]
    [InlineData("""{"creativeUnitsCost":12,"job":{"id":"job_paid"}}""")]
    public async Task HoweverAnEstimateNamesAJobItIsAStartedOne(string body)
    {
        using var service = new Loopback(_ => Reply.Json(body));
        using var client = service.Client();
        Assert.Equal("job_paid", (await Assert.ThrowsAsync<EstimateStartedJobException>(() => client.EstimateAsync(Request))).JobId);
    }

    [Theory]
    [InlineData("""{"creativeUnitsCost":12,"id":"estimate_1"}""")]
    [InlineData("""{"creativeUnitsCost":12,"job":null}""")]
    [InlineData("""{"creativeUnitsCost":12,"job":""}""")]
    [InlineData("""{"creativeUnitsCost":12,"costDetails":{"jobId":"job_other"}}""")]
    public async Task AnIdThatIsNoJobsStartsNothing(string body)
    {
        using var service = new Loopback(_ => Reply.Json(body));
        using var client = service.Client();
        Assert.Equal(12, (await client.EstimateAsync(Request)).Cost);
    }

    [Fact]
    public async Task ACostAboveTheLimitStartsNothing()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"creativeUnitsCost":10.75}""", 269));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<CostLimitExceededException>(() => client.StartAsync(Request, new GenerationCallOptions { CostLimit = 10.74m }));
        Assert.Equal(10.75m, exception.Estimate!.Cost);
        Assert.All(service.Requests, static asked => Assert.Equal("dryRun=true", asked.Query));
    }

    [Fact]
    public async Task ACostWithinTheLimitStartsOneJob()
    {
        using var service = new Loopback(static asked => asked.Query == "dryRun=true" ? Reply.Json("""{"creativeUnitsCost":10.75}""", 269) : Reply.Json("""{"job":{"jobId":"job_1"}}"""));
        using var client = service.Client(static options => options.CostLimit = 10.75m);
        Assert.Equal("job_1", (await client.StartAsync(Request)).Id);
        Assert.Equal(["dryRun=true", ""], service.Requests.Select(static asked => asked.Query));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("""{"creativeUnitsCost":null}""")]
    [InlineData("""{"creativeUnitsCost":-1}""")]
    public async Task WithALimitAndWithoutACostNothingIsStarted(string body)
    {
        using var service = new Loopback(_ => Reply.Json(body, 269));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<CostLimitExceededException>(() => client.StartAsync(Request, new GenerationCallOptions { CostLimit = 1000 }));
        Assert.Null(exception.Estimate);
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task AnEstimateThatStartedAJobStopsTheStartAndCarriesTheJob()
    {
        using var service = new Loopback(static _ => Reply.Json("""{"job":{"jobId":"job_paid"}}"""));
        using var client = service.Client();
        var exception = await Assert.ThrowsAsync<EstimateStartedJobException>(() => client.StartAsync(Request, new GenerationCallOptions { CostLimit = 1000 }));
        Assert.Equal("job_paid", exception.JobId);
        Assert.Equal(1, service.Submits);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task AnEstimateIsSentOnce(int status)
    {
        using var service = new Loopback(_ => new Reply(status, []));
        using var client = service.Client();
        await Assert.ThrowsAsync<SoniloServiceException>(() => client.EstimateAsync(Request));
        Assert.Equal(1, service.Submits);
    }
}
