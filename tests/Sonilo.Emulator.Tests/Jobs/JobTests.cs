using System.Text.Json.Nodes;

namespace Sonilo.Emulator.Tests;

public class JobTests
{
    [Fact]
    public async Task AJobGoesThroughTheDocumentedStates()
    {
        await using var service = await Service.StartAsync();
        var id = (string)(await service.SubmitAsync())["job"]!["jobId"]!;
        List<(string, double)> seen = [];
        for (var i = 0; i <= 20; i++)
        {
            var job = (await service.GetAsync($"/jobs/{id}"))["job"]!;
            seen.Add(((string)job["status"]!, (double)job["progress"]!));
            service.Clock.Pass(0.5);
        }

        Assert.Equal(["pending", "queued", "warming-up", "in-progress", "finalizing", "success"], seen.Select(state => state.Item1).Distinct());
        Assert.Equal(seen.Select(state => state.Item2).Order(), seen.Select(state => state.Item2));
        Assert.Equal((0, 1), (seen[0].Item2, seen[^1].Item2));
    }

    [Fact]
    public async Task ASuccessNamesItsResultsAndItsHistory()
    {
        await using var service = await Service.StartAsync();

        var job = await service.FinishAsync("""{"prompt":"lo-fi","duration":2,"numSamples":3}""");

        Assert.Equal("success", (string?)job["status"]);
        Assert.Equal("2026-08-28T07:37:09.000Z", (string?)job["createdAt"]);
        Assert.Equal("2026-08-28T07:37:19.000Z", (string?)job["updatedAt"]);
        Assert.Equal("success", (string?)((JsonArray)job["statusHistory"]!)[^1]!["status"]);
        Assert.Equal(3, ((JsonArray)job["metadata"]!["assetIds"]!).Distinct().Count());
        Assert.Equal(1m, (decimal?)job["billing"]!["cuCost"]);
    }

    [Fact]
    public async Task ResultsAreNotThereBeforeTheJobHasEnded()
    {
        await using var service = await Service.StartAsync();
        var answer = await service.SubmitAsync();

        Assert.Empty((JsonArray)answer["job"]!["metadata"]!["assetIds"]!);
        Assert.Empty(Assert.Single(service.Emulator.Jobs).AssetIds);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task AFailureSaysWhyAndWhetherItIsCharged(bool refunded, int charged)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.FailNextJob("The prompt was refused", "Say it otherwise", refunded);

        var job = await service.FinishAsync();

        Assert.Equal("failure", (string?)job["status"]);
        Assert.Equal(("The prompt was refused", "Say it otherwise"), ((string?)job["metadata"]!["error"], (string?)job["metadata"]!["hint"]));
        Assert.Empty((JsonArray)job["metadata"]!["assetIds"]!);
        Assert.Equal(refunded ? null : true, (bool?)job["billing"]!["disableRefund"]);
        Assert.Equal(charged, service.Emulator.ChargedUnits);
        Assert.Equal("success", (string?)(await service.FinishAsync())["status"]);
    }

    [Fact]
    public async Task ACustomJobCannotBeCancelled()
    {
        await using var service = await Service.StartAsync();
        var id = (await service.SubmitAsync())["job"]!["jobId"];

        var answer = await service.PostAsync($"/jobs/{id}/action", """{"action":"cancel"}""");

        Assert.Equal((400, """{"reason":"Cannot cancel this type of job. Action not permitted."}"""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task UnlessTheOptionSaysSo()
    {
        await using var service = await Service.StartAsync(options => options.CustomJobsCanBeCanceled = true);
        var id = (await service.SubmitAsync())["job"]!["jobId"];
        service.Clock.Pass(1);

        var answer = await service.PostAsync($"/jobs/{id}/action", """{"action":"cancel"}""");

        Assert.Equal((200, "canceled"), (answer.Status, (string?)answer["job"]!["status"]));
    }

    [Fact]
    public async Task TheListPagesThroughEveryJobOnceEvenWhileJobsAreStarted()
    {
        await using var service = await Service.StartAsync();
        List<string> started = [];
        for (var i = 0; i < 25; i++)
        {
            started.Add((string)(await service.SubmitAsync())["job"]!["jobId"]!);
        }

        List<string> listed = [];
        string? token = null;
        do
        {
            var page = await service.GetAsync($"/jobs{(token is null ? "" : "?paginationToken=" + token)}");
            Assert.InRange(((JsonArray)page["jobs"]!).Count, 1, 10);
            listed.AddRange(((JsonArray)page["jobs"]!).Select(job => (string)job!["jobId"]!));
            token = (string?)page["nextPaginationToken"];
            _ = await service.SubmitAsync();
        }
        while (token is not null);

        started.Reverse();
        Assert.Equal(started, listed);
    }

    [Fact]
    public async Task TheListCanBeFiltered()
    {
        await using var service = await Service.StartAsync();
        _ = await service.FinishAsync();
        _ = await service.SubmitAsync();

        Assert.Equal(1, await CountAsync("status=success"));
        Assert.Equal(0, await CountAsync("status=failure"));
        Assert.Equal(2, await CountAsync("type=custom&pageSize=200"));
        Assert.Equal(0, await CountAsync("type=inference"));
        Assert.Equal(2, await CountAsync("authorId=" + service.Emulator.Key));
        Assert.Equal(0, await CountAsync("authorId=someone"));

        async Task<int> CountAsync(string query) => ((JsonArray)(await service.GetAsync("/jobs?" + query))["jobs"]!).Count;
    }

    [Theory]
    [InlineData("pageSize=201", "Input pageSize must be at most 200")]
    [InlineData("pageSize=0", "Input pageSize must be at least 1")]
    [InlineData("pageSize=x", "Input pageSize must be at least 1")]
    [InlineData("paginationToken=x", "Invalid paginationToken")]
    public async Task AListThatCannotBeIsRefused(string query, string reason)
    {
        await using var service = await Service.StartAsync();

        Assert.Equal(reason, (await service.GetAsync("/jobs?" + query)).Reason);
    }
}
