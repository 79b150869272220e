using System.Text.Json.Nodes;

namespace Sonilo.Emulator.Tests;

/// <summary>What the page shows of the running emulator, and what it can change.</summary>
public class StateTests
{
    [Fact]
    public async Task RequestsComeOnceAndAgainWhenTheyAreAnswered()
    {
        await using var service = await Service.StartAsync();
        _ = await service.SubmitAsync("""{"prompt":"x","duration":601}""");
        var first = await ReadAsync(service, "state");
        service.Emulator.Play(EmulatedOperation.ListJobs, EmulatedFault.Late(TimeSpan.FromSeconds(5)));
        var waiting = service.GetAsync("/jobs");
        _ = await service.Emulator.WaitForRequestAsync(EmulatedOperation.ListJobs);

        var second = await ReadAsync(service, $"state?seen={first["version"]}");
        service.Clock.Pass(5);
        _ = await waiting;
        var third = await ReadAsync(service, $"state?seen={second["version"]}");

        Assert.Equal((400, "Input duration must be at most 600"), ((int)first["requests"]![0]!["status"]!, (string?)first["requests"]![0]!["remark"]));
        Assert.Null(Assert.Single(second["requests"]!.AsArray())!["status"]);
        Assert.Equal(200, (int)Assert.Single(third["requests"]!.AsArray())!["status"]!);
        Assert.Empty((await ReadAsync(service, $"state?seen={third["version"]}"))["requests"]!.AsArray());
    }

    [Fact]
    public async Task OneRequestHasItsBodiesAndNoSecret()
    {
        await using var service = await Service.StartAsync();
        _ = await service.SubmitAsync("""{"prompt":"x","duration":601}""");

        var request = await ReadAsync(service, "requests/1");

        Assert.Equal("""{"prompt":"x","duration":601}""", (string?)request["body"]);
        Assert.Equal("""{"reason":"Input duration must be at most 600"}""", (string?)request["answer"]);
        Assert.Equal("Basic", (string?)request["headers"]!["Authorization"]);
    }

    [Fact]
    public async Task MoneyAndJobsAreCounted()
    {
        await using var service = await Service.StartAsync();
        _ = await service.SubmitAsync(query: "?dryRun=true");
        service.Emulator.FailNextJob("The prompt was refused");
        _ = await service.SubmitAsync();
        _ = await service.FinishAsync();

        var state = await ReadAsync(service, "state");

        Assert.Equal("""{"submits":2,"dryRuns":1,"startedJobs":2,"chargedUnits":1}""", state["money"]!.ToJsonString());
        Assert.Equal(["failure", "success"], state["jobs"]!.AsArray().Select(job => (string?)job!["status"]));
        Assert.Equal("The prompt was refused", (string?)state["jobs"]![0]!["error"]);
        var asset = Assert.Single(state["jobs"]![1]!["assets"]!.AsArray())!;
        var file = await service.Anonymous.GetByteArrayAsync(CheckTests.Address(service, $"files/{asset["id"]}"));
        Assert.Equal((long)asset["size"]!, file.Length);
        Assert.Equal(2 * 44_100, WaveFile.Parse(file).Frames);
    }

    [Fact]
    public async Task EverySwitchTakesItsOwnValueBack()
    {
        await using var service = await Service.StartAsync();
        var switches = (await ReadAsync(service, "switches"))["switches"]!.AsArray();
        foreach (var one in switches)
        {
            var wanted = (string?)one!["kind"] switch
            {
                "flag" => (string?)one["value"] == "true" ? "false" : "true",
                "choice" => (string?)one["choices"]![1],
                "number" => "7",
                _ => "pro",
            };
            var answer = await ChangeAsync(service, (string)one["name"]!, wanted!);

            Assert.Equal(wanted, (string?)answer["switches"]!.AsArray().Single(other => (string?)other!["name"] == (string?)one["name"])!["value"]);
        }

        Assert.Equal((TimeSpan.FromSeconds(7), 7, true, "pro"), (service.Options.JobDuration, service.Options.RateLimit, service.Options.RequireCredentials, service.Options.RequiredPlan));
        Assert.True(switches.Count >= 20);
    }

    [Theory]
    [InlineData("jobDuration", "-1")]
    [InlineData("jobDuration", "1e400")]
    [InlineData("rateLimit", "many")]
    [InlineData("progress", "77")]
    [InlineData("traceIds", "perhaps")]
    [InlineData("key", "mine")]
    public async Task AValueThatDoesNotFitChangesNothing(string name, string value)
    {
        await using var service = await Service.StartAsync();
        var before = (await ReadAsync(service, "switches")).ToJsonString();

        Assert.NotNull((await ChangeAsync(service, name, value))["reason"]);
        Assert.Equal(before, (await ReadAsync(service, "switches")).ToJsonString());
    }

    [Fact]
    public async Task EveryFaultOfTheMenuCanBePlayedAndCleared()
    {
        await using var service = await Service.StartAsync();
        foreach (var fault in (await ReadAsync(service, "switches"))["faults"]!.AsArray())
        {
            var answer = await PostAsync(service, "faults", $$"""{"operation":"Submit","fault":{{fault!.ToJsonString()}},"times":2}""");
            Assert.Equal(2, (int)Assert.Single(answer["waiting"]!.AsArray())!["count"]!);
            _ = await service.Anonymous.DeleteAsync(CheckTests.Address(service, "faults"));
        }

        Assert.NotNull((await PostAsync(service, "faults", """{"operation":"Submit","fault":"none"}"""))["reason"]);
        Assert.Equal(200, (await service.SubmitAsync()).Status);
        _ = await PostAsync(service, "faults", """{"jobError":"Scripted"}""");
        Assert.Equal("Scripted", (string?)(await service.FinishAsync())["metadata"]!["error"]);
    }

    [Fact]
    public async Task TheModelsAreServedAsOpenApi()
    {
        await using var service = await Service.StartAsync();

        var document = JsonNode.Parse(await service.Anonymous.GetStringAsync(new Uri(service.Emulator.PageAddress, "/openapi.json")))!;

        Assert.Equal("3.1.1", (string?)document["openapi"]);
        Assert.Equal(service.Emulator.BaseAddress.AbsoluteUri, (string?)Assert.Single(document["servers"]!.AsArray())!["url"]);
        Assert.Equal(600, (int?)document["components"]!["schemas"]![Service.TextModel]!["properties"]!["duration"]!["maximum"]);
        Assert.NotNull(document["paths"]![$"/generate/custom/{Service.TextModel}"]);
    }

    private static async Task<JsonNode> ReadAsync(Service service, string path) => JsonNode.Parse(await service.Anonymous.GetStringAsync(CheckTests.Address(service, path)))!;

    private static Task<JsonNode> ChangeAsync(Service service, string name, string value) =>
        PostAsync(service, "switches", new JsonObject { ["name"] = name, ["value"] = value }.ToJsonString());

    private static async Task<JsonNode> PostAsync(Service service, string path, string json) =>
        JsonNode.Parse((await Answer.OfAsync(await service.Anonymous.PostAsync(CheckTests.Address(service, path), Service.Json(json)))).Text)!;
}
