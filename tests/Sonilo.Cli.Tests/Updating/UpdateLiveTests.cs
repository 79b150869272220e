namespace Sonilo.Cli.Tests;

/// <summary>Pages made of the service's own records, where all is well.</summary>
public sealed class UpdateLiveTests : IAsyncDisposable
{
    private const string Inputs = """
        [
          { "name": "prompt", "label": "Prompt", "type": "string", "maxLength": 6000, "required": { "ifNotDefined": { "segments": { "message": "One of both." } } }, "costImpact": false, "description": "What to play." },
          { "name": "duration", "type": "number", "min": 1, "max": 180, "step": 0.5, "default": 8, "costImpact": true },
          { "name": "style", "type": "string", "allowedValues": ["a|b", "c"], "default": "c" },
          { "name": "segments", "type": "inputs_array", "maxLength": 50, "inputs": [
            { "name": "start", "type": "number", "min": 0, "required": { "always": true } }, { "name": "end", "type": "number", "required": { "always": true } } ] }
        ]
        """;

    private readonly Workspace workspace = new();
    private readonly RecordService service = new RecordService().With("model_acme-hum", Inputs, ""","uiConfig":{"selects":{"style":{"c":"Calm"}}}""");

    public async ValueTask DisposeAsync()
    {
        workspace.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task APatternBecomesAPageWithItsLock()
    {
        service.With("model_other", "[]");
        var run = await UpdateAsync("acme*");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["acme-live.md", "sonilo.lock"], workspace.Files());
        Snapshot.Matches((run.Out + "\n" + workspace.Read("acme-live.md") + "\n" + workspace.Read("sonilo.lock")).Replace(service.Address, "ADDRESS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePageHasNoProblem()
    {
        service.With("model_acme-hum", Inputs.Replace("a|b", "ab", StringComparison.Ordinal));
        await UpdateAsync("acme*");
        var check = await workspace.RunAsync("check", workspace["acme-live.md"], "--fail-on", "info");

        Assert.Equal((0, ""), (check.ExitCode, check.Out));
    }

    [Fact]
    public async Task NoKeyIsSent()
    {
        service.Wanted = "public-auth-token";

        Assert.Equal(0, (await UpdateAsync("model_acme-hum")).ExitCode);
        Assert.Equal(["GET /v1/models/model_acme-hum"], service.Asked);
    }

    [Fact]
    public async Task TheSecondTimeNothingHasChanged()
    {
        await UpdateAsync("acme*");
        service.With("model_acme-hum", Inputs, ""","tags":["new"],"uiConfig":{"selects":{"style":{"c":"Calm"}}}""");
        service.Records["model_acme-hum"] = service.Records["model_acme-hum"].Replace("2026-08-13", "2026-09-01", StringComparison.Ordinal);
        var run = await workspace.RunAsync("update", "--live", "--check", "-o", workspace.Folder);

        Assert.Equal((0, "acme-live.md: unchanged\nEverything is up to date.\n"), (run.ExitCode, run.Out));
    }

    [Fact]
    public async Task WhatMovedIsReportedByACheckThatWritesNothing()
    {
        await UpdateAsync("acme*");
        var before = (workspace.Read("acme-live.md"), workspace.Read("sonilo.lock"));
        service.With("model_acme-hum", Inputs.Replace("180", "120", StringComparison.Ordinal)).With("model_acme-zoo", "[]");
        var run = await workspace.RunAsync("update", "--live", "--check", "-o", workspace.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("duration: maximum: 180 → 120", run.Out, StringComparison.Ordinal);
        Assert.Contains("model added: acme-zoo", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Pages are out of date: dotnet sonilo update brings them up to date.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, (workspace.Read("acme-live.md"), workspace.Read("sonilo.lock")));
    }

    [Fact]
    public async Task AnUpdateWithoutAnythingNamedReadsEveryPageFromWhereItCame()
    {
        var source = workspace.Add("download/tune.md", Pages.Page(Pages.Tune));
        await workspace.RunAsync("update", source, "-o", workspace.Folder);
        await UpdateAsync("acme*");
        File.Delete(workspace["tune.md"]);
        File.Delete(workspace["acme-live.md"]);
        var run = await workspace.RunAsync("update", "-o", workspace.Folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["acme-live.md", "sonilo.lock", "tune.md"], workspace.Files());
    }

    [Fact]
    public async Task ThreeHundredModelsComeInPagesOfTheListing()
    {
        service.Records.Clear();
        for (var number = 0; number < 300; number++)
        {
            service.With($"model_many-{number:000}", Inputs);
        }

        service.HasBulk = true;
        var run = await UpdateAsync("MANY-*");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(43, service.Asked.Count(static line => line.StartsWith("GET /v1/models/public?", StringComparison.Ordinal)));
        Assert.Equal(300, workspace.Read("many-live.md").Split("\n**Model ID:** ").Length - 1);
        Assert.Equal(6, service.Asked.Count(static line => line.StartsWith("POST ", StringComparison.Ordinal)));
        Assert.DoesNotContain(service.Asked, static line => line.StartsWith("GET /v1/models/model_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhereTheServiceGivesNoneTogetherTheyAreReadOneByOne()
    {
        for (var number = 0; number < 30; number++)
        {
            service.With($"model_many-{number:00}", Inputs);
        }

        Assert.Equal(0, (await UpdateAsync("many-*")).ExitCode);
        Assert.Equal(30, service.Asked.Count(static line => line.StartsWith("GET /v1/models/model_many-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SeveralPatternsMakeSeveralPagesOrOne()
    {
        service.With("model_zoo", "[]");

        Assert.Equal(0, (await UpdateAsync("acme*", "model_zoo", "all.md=acme*,zo?")).ExitCode);
        Assert.Equal(["acme-live.md", "all.md", "sonilo.lock", "zoo-live.md"], workspace.Files());
    }

    [Fact]
    public async Task ThePublishedPageIsContradicted()
    {
        workspace.Add("acme.md", Pages.Page(Pages.Tune));
        service.With("model_acme-tune", """
            [ { "name": "prompt", "type": "string", "required": { "always": true }, "maxLength": 100 }, { "name": "duration", "type": "number", "min": 1, "max": 360, "default": 90 },
              { "name": "style", "type": "string", "allowedValues": ["tune-5", "latest"], "default": "latest" }, { "name": "numSamples", "type": "number", "min": 1, "max": 3, "default": 1 } ]
            """);
        var run = await UpdateAsync("model_acme-tune");

        Assert.Equal(0, run.ExitCode);
        Snapshot.Matches(run.Out);
    }

    [Fact]
    public async Task WhatCannotBeUsedIsNoted()
    {
        service.With("model_acme-hum", """[ { "name": "hue", "type": "color" }, { "name": "length", "type": "number", "max": 1e400 }, { "type": "string" } ]""");
        var run = await UpdateAsync("model_acme-hum");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("model_acme-hum: 'length': its max 1e400 is not a limit that can be checked, and is left out", run.Error, StringComparison.Ordinal);
        Assert.Contains("'#3': it has no usable name, and is left out", run.Error, StringComparison.Ordinal);
        Assert.Contains("SON1004: 'color' is not a known type, so 'hue' takes any JSON", run.Error, StringComparison.Ordinal);
    }

    private Task<ToolRun> UpdateAsync(params string[] patterns) => workspace.RunAsync(["update", "--live", .. patterns, "-o", workspace.Folder, "--base-address", service.Address]);
}
