namespace Sonilo.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    // A default above its maximum (warning), and one that is not listed (info).
    private readonly string wrong = Pages.Page(Pages.Tune.Replace("`90`", "`900`").Replace("`latest` | -", "`newest` | -"));

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task ReportsEveryProblemAtItsPlace(string format)
    {
        var run = await workspace.RunAsync("check", workspace.Add("page 1.md", wrong), "--format", format);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("1 page(s), 1 model(s): 0 error(s), 1 warning(s), 1 info(s)\n", run.Error);
        Snapshot.Matches(run.Out, format);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("warning", 1)]
    [InlineData("info", 1)]
    public async Task FailsFromTheSeverityOnThatTheUserNames(string failOn, int code) =>
        Assert.Equal(code, (await workspace.RunAsync("check", workspace.Add("page.md", wrong), "--fail-on", failOn)).ExitCode);

    [Fact]
    public async Task SaysNothingOfAPageWithoutProblems()
    {
        var run = await workspace.RunAsync("check", workspace.Add("page.md", Pages.Page(Pages.Tune, Pages.Hum)));

        Assert.Equal((0, "", "1 page(s), 2 model(s): 0 error(s), 0 warning(s), 0 info(s)\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task ReadsSupplementsAsSupplements()
    {
        workspace.Add("acme.md", Pages.Page(Pages.Tune));
        workspace.Add("acme.supplement.md", "## Acme Tune\n\n**Model ID:** `model_acme-tune`\n\n| Parameter | Unit |\n| --- | --- |\n| `duration` | seconds |\n");

        Assert.Equal((0, ""), ((await workspace.RunAsync("check", workspace.Folder)).ExitCode, (await workspace.RunAsync("check", workspace.Folder)).Out));
    }

    [Fact]
    public async Task RefusesWhatIsNoPage()
    {
        var run = await workspace.RunAsync("check", workspace.Add("song.md", "\0\u0001"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("song.md(1,1): error SON0003: ", run.Out);
    }
}
