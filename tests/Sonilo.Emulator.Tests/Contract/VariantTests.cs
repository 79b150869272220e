namespace Sonilo.Emulator.Tests;

public class VariantTests
{
    [Theory]
    [InlineData(DryRunAnswer.Status200, 200, """{"creativeUnitsCost":1,"creativeUnitsDiscount":0,"job":{}}""")]
    [InlineData(DryRunAnswer.Status402, 402, """{"statusCode":402,"message":"Dry run completed","estimatedCost":1}""")]
    [InlineData(DryRunAnswer.WithoutCost, 269, "{}")]
    public async Task ADryRunIsAnsweredInEveryWay(DryRunAnswer variant, int status, string body)
    {
        await using var service = await Service.StartAsync(options => options.DryRunAnswer = variant);

        var answer = await service.SubmitAsync(query: "?dryRun=true");

        Assert.Equal((status, body), (answer.Status, answer.Text));
        Assert.Equal(0, service.Emulator.StartedJobs);
    }

    [Fact]
    public async Task ADryRunCanTurnOutToBeAStartedJob()
    {
        await using var service = await Service.StartAsync(options => options.DryRunAnswer = DryRunAnswer.StartedJob);

        Assert.NotNull((await service.SubmitAsync(query: "?dryRun=true"))["job"]!["jobId"]);
        Assert.Equal((0, 1, 1, 1m), (service.Emulator.Submits, service.Emulator.DryRuns, service.Emulator.StartedJobs, service.Emulator.ChargedUnits));
    }

    [Fact]
    public async Task StatesHaveTheWordsThatAreAskedFor()
    {
        await using var service = await Service.StartAsync(options => options.StatusSpelling = StatusWords.Prose);

        var job = await service.FinishAsync();

        Assert.Equal("succeeded", (string?)job["status"]);
        Assert.Contains("processing", job["statusHistory"]!.ToJsonString(), StringComparison.Ordinal);
        service.Emulator.FailNextJob("no");
        Assert.Equal("failed", (string?)(await service.FinishAsync())["status"]);
        service.Options.StatusSpelling = new Dictionary<string, string> { ["success"] = "COMPLETED" };
        Assert.Equal("COMPLETED", (string?)(await service.FinishAsync())["status"]);
    }

    [Theory]
    [InlineData(ProgressStyle.Fraction, 0.5, 1.0)]
    [InlineData(ProgressStyle.Percent, 50.0, 100.0)]
    [InlineData(ProgressStyle.Overshooting, 0.51, 1.02)]
    [InlineData(ProgressStyle.ZeroUntilTheEnd, 0.0, 1.0)]
    [InlineData(ProgressStyle.Falling, 0.25, 1.0)]
    [InlineData(ProgressStyle.Missing, null, null)]
    public async Task ProgressIsToldInEveryWay(ProgressStyle style, double? halfway, double? atTheEnd)
    {
        await using var service = await Service.StartAsync(options => options.Progress = style);
        var id = (await service.SubmitAsync())["job"]!["jobId"];

        service.Clock.Pass(5.5);
        Assert.Equal(halfway, (double?)(await service.GetAsync($"/jobs/{id}"))["job"]!["progress"]);
        service.Clock.Pass(5);
        Assert.Equal(atTheEnd, (double?)(await service.GetAsync($"/jobs/{id}"))["job"]!["progress"]);
    }

    [Fact]
    public async Task TheIdOfAJobCanBeCalledId()
    {
        await using var service = await Service.StartAsync(options => options.JobIdName = "id");

        var answer = await service.SubmitAsync();

        Assert.NotNull(answer["job"]!["id"]);
        Assert.Null(answer["job"]!["jobId"]);
    }

    [Theory]
    [InlineData(ErrorShape.Reason, """{"reason":"Input prompt is required"}""")]
    [InlineData(ErrorShape.Message, """{"message":"Input prompt is required"}""")]
    [InlineData(ErrorShape.Code, """{"status":"error","code":"INVALID_PARAMETER","message":"Input prompt is required"}""")]
    [InlineData(ErrorShape.StatusCode, """{"statusCode":400,"error":"Bad Request","message":"Input prompt is required"}""")]
    public async Task ErrorsHaveEveryShape(ErrorShape shape, string body)
    {
        await using var service = await Service.StartAsync(options => options.ErrorShape = shape);

        Assert.Equal(body, (await service.SubmitAsync("{}")).Text);
        service.Options.TraceIds = true;
        Assert.StartsWith("tr_", (string?)(await service.SubmitAsync("{}"))["trace_id"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssetsCanNameTheirOriginalsAndOtherSizes()
    {
        await using var service = await Service.StartAsync(options => (options.OriginalFileUrls, options.SizesDiffer) = (true, true));
        var job = await service.FinishAsync();

        var asset = (await service.GetAsync($"/assets/{job["metadata"]!["assetIds"]![0]}?originalAssets=true"))["asset"]!;
        var bytes = await service.Anonymous.GetByteArrayAsync(new Uri((string)asset["url"]!));

        Assert.NotNull(asset["originalFileUrl"]);
        Assert.Equal("audio/wav", (string?)asset["originalMimeType"]);
        Assert.NotEqual(bytes.Length, (long)asset["properties"]!["size"]!);
    }

    [Fact]
    public async Task APlanCanLackTheModel()
    {
        await using var service = await Service.StartAsync(options => options.RequiredPlan = "cu-pro-q3-25");

        var answer = await service.SubmitAsync();

        Assert.Equal(
            (403, "ModelAccessRestrictedError", Service.TextModel, "cu-pro-q3-25"),
            (answer.Status, (string?)answer["name"], (string?)answer["modelId"], (string?)answer["requiredPlan"]));
    }

    [Fact]
    public async Task JobsAtOnceCanBeLimited()
    {
        await using var service = await Service.StartAsync(options => options.ConcurrentJobs = 1);
        _ = await service.SubmitAsync();

        var answer = await service.SubmitAsync();

        Assert.Equal((429, 1, "custom-generation"), (answer.Status, (int?)answer["details"]!["actionLimit"], (string?)answer["details"]!["actionName"]));
        service.Clock.Pass(10);
        Assert.Equal(200, (await service.SubmitAsync()).Status);
    }

    [Fact]
    public async Task AWavMayHoldMp3()
    {
        await using var service = await Service.StartAsync(static options => options.WavIsMp3 = true);

        var file = await service.Anonymous.GetAsync(await service.ResultAsync());
        var bytes = await file.Content.ReadAsByteArrayAsync();

        Assert.Equal("audio/wav", file.Content.Headers.ContentType!.MediaType);
        // 2 s are 77 frames of 417 bytes, and every frame begins with its mark.
        Assert.Equal(77 * 417, bytes.Length);
        Assert.All(Enumerable.Range(0, 77), frame => Assert.Equal([0xFF, 0xFB, 0x90, 0x00], bytes.AsSpan(frame * 417, 4).ToArray()));
    }
}
