namespace Sonilo.Cli.Tests;

/// <summary>What check and diff show on a terminal: the words that a pipe gets, in columns and colours.</summary>
public sealed class TerminalReportTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Changes(int width)
    {
        var before = workspace.Add("old.md", Pages.Page(Pages.Tune));
        var after = workspace.Add("new.md", Pages.Page(Pages.Tune.Replace("600", "300").Replace("`tune-4`, ", "").Replace("What to play.", "What shall be played, and how often."), Pages.Hum));
        var run = await workspace.RunOnTerminalAsync(width, "diff", before, after);

        Assert.Equal(0, run.ExitCode);
        Snapshot.Matches(run.Screen, $"{width}");
        Assert.Contains("\u001b[91msource-breaking\u001b[0m", run.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProblemsInTheColoursOfTheirSeverities()
    {
        var page = workspace.Add("page.md", Pages.Page(Pages.Tune.Replace("`90`", "`900`")));
        var (shown, piped) = (await workspace.RunOnTerminalAsync(300, "check", page), await workspace.RunAsync("check", page));

        Assert.Equal(piped.Out + piped.Error, shown.Screen);
        Assert.Contains("\u001b[93mwarning SON", shown.Raw, StringComparison.Ordinal);
    }
}
