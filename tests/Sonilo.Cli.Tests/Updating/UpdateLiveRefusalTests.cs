namespace Sonilo.Cli.Tests;

/// <summary>What the service does badly: the pages on the disk stay the old ones, and nothing else appears.</summary>
public sealed class UpdateLiveRefusalTests : IAsyncDisposable
{
    private const string Inputs = """[ { "name": "prompt", "type": "string" }, { "name": "duration", "type": "number", "min": 1, "max": 180 } ]""";

    private readonly Workspace workspace = new();
    private readonly RecordService service = new RecordService().With("model_acme-hum", Inputs).With("model_acme-tune", Inputs);

    public async ValueTask DisposeAsync()
    {
        workspace.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task AModelThatIsGone()
    {
        await StartAsync("acme*");
        service.Records.TryRemove("model_acme-hum", out _);

        await RefusesAsync(1, "refused, because it no longer has the model 'model_acme-hum'; --allow-removals accepts that");
        Assert.Equal(0, (await UpdateAsync("--allow-removals")).ExitCode);
        Assert.DoesNotContain("acme-hum", workspace.Read("acme-live.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AModelThatIsGoneByItsId()
    {
        await StartAsync("all.md=model_acme-hum,model_acme-tune");
        service.Records.TryRemove("model_acme-hum", out _);

        await RefusesAsync(1, "it no longer has the model 'model_acme-hum'");
    }

    [Fact]
    public async Task EveryModelIsGone()
    {
        await StartAsync("acme*");
        service.Records.Clear();

        await RefusesAsync(1, "refused, because the service has no model 'acme*'");
    }

    [Theory]
    [InlineData("model_nobody")]
    [InlineData("nobody*")]
    public async Task AModelThatNeverWas(string pattern)
    {
        var run = await UpdateAsync(pattern);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains($"has no model '{pattern}'. Nothing was written.", run.Error, StringComparison.Ordinal);
        Assert.Empty(workspace.Files());
    }

    [Theory]
    [InlineData("""{"model":{"id":"model_acme-hum","name":"x"}}""", "the record of 'model_acme-hum' has no inputs")]
    [InlineData("""{"model":{"id":"model_acme-hum","inputs":"none"}}""", "the record of 'model_acme-hum' has no inputs")]
    [InlineData("""{"model":{"id":"model_other","inputs":[]}}""", "answered with the record of 'model_other' when asked for 'model_acme-hum'")]
    [InlineData("""{"model":{"id":"../x y","inputs":[]}}""", "its id '../x y' is not one that a model can have")]
    [InlineData("[1,2]", "it is not the record of a model")]
    [InlineData("null", "it is not the record of a model")]
    public async Task ARecordThatIsNone(string record, string reason)
    {
        await StartAsync("acme*");
        service.Records["model_acme-hum"] = record;

        await RefusesAsync(1, reason);
    }

    [Fact]
    public async Task AModelThatLostEveryLimit()
    {
        await StartAsync("acme*");
        service.With("model_acme-hum", """[ { "name": "prompt", "type": "string" }, { "name": "duration", "type": "number" } ]""");

        await RefusesAsync(1, "it states none of the limits that the model 'model_acme-hum' had");
    }

    [Fact]
    public async Task ANewTypeOfInput()
    {
        await StartAsync("acme*");
        service.With("model_acme-hum", Inputs.Replace("]", """, { "name": "hue", "type": "color" } ]""", StringComparison.Ordinal));

        await RefusesAsync(1, "SON1004: 'color' is not a known type, so 'hue' takes any JSON");
    }

    [Theory]
    [InlineData("500 Oops", "application/json", "{}", "answered 500 InternalServerError")]
    [InlineData("302 Found", "application/json", "{}", "answered 302 Found")]
    [InlineData("200 OK", "text/html", "<html></html>", "answered with HTML instead of JSON")]
    [InlineData("200 OK", "application/json", "<!doctype html><html></html>", "answered with something other than JSON")]
    [InlineData("200 OK", "application/json", "{\"model\":{\"id\":", "answered with something other than JSON")]
    [InlineData("429 Too Many Requests", "application/json", """{"reason":"cooldown","remainingSeconds":900}""", "answered 429: the service takes no more requests for now, and asks to wait 900 s. Nothing was written; try again later.")]
    [InlineData("429 Too Many Requests", "application/json", "{}", "answered 429: the service takes no more requests for now. Nothing was written")]
    public async Task AnAnswerThatIsNoRecord(string status, string type, string body, string reason)
    {
        await StartAsync("acme*");
        service.Instead["GET /v1/models/model_acme-tune"] = RecordService.Answer(status, body, type: type);

        await RefusesAsync(3, reason);
    }

    [Fact]
    public async Task AListingThatIsNone()
    {
        await StartAsync("acme*");
        service.Instead["GET /v1/models/public"] = RecordService.Answer("200 OK", """{"models":[],"nextPaginationToken":"again"}""");

        await RefusesAsync(3, "lists its models without end");
    }

    [Fact]
    public async Task AShortWaitIsWaited()
    {
        var waited = 0;
        service.Instead["GET /v1/models/model_acme-hum"] = RecordService.Answer("429 Too Many Requests", "{}", "Retry-After: 0\r\n");
        var run = await UpdateAsync("model_acme-hum");
        waited = service.Asked.Count();

        Assert.Equal((3, 3), (run.ExitCode, waited));
    }

    [Fact]
    public async Task WithoutKeysItSaysWhichToSet()
    {
        service.Wanted = "Basic x";
        var run = await UpdateAsync("model_acme-hum");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("is not answered without keys: set SCENARIO_SDK_API_KEY and SCENARIO_SDK_API_SECRET", run.Error, StringComparison.Ordinal);
        Assert.Empty(workspace.Files());
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("../etc")]
    [InlineData("https://example.com/x.md")]
    public async Task APatternThatIsNone(string pattern)
    {
        var run = await UpdateAsync(pattern);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is neither the id of a model nor a pattern", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.com/v1")]
    [InlineData("https://user@example.com/v1")]
    [InlineData("here")]
    public async Task AnAddressThatIsNotOneOfTheService(string address)
    {
        var run = await workspace.RunAsync("update", "--live", "acme*", "--base-address", address, "-o", workspace.Folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not an address of the service", run.Error, StringComparison.Ordinal);
    }

    private async Task StartAsync(params string[] patterns) => Assert.Equal(0, (await UpdateAsync(patterns)).ExitCode);

    private Task<ToolRun> UpdateAsync(params string[] patterns) => workspace.RunAsync(["update", "--live", .. patterns, "-o", workspace.Folder, "--base-address", service.Address]);

    private async Task RefusesAsync(int code, string reason)
    {
        var before = workspace.Files().ToDictionary(static name => name, workspace.Read);
        var run = await UpdateAsync();

        Assert.Equal(code, run.ExitCode);
        Assert.Contains(reason, run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal(before, workspace.Files().ToDictionary(static name => name, workspace.Read));
    }
}
