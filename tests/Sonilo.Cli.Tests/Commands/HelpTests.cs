namespace Sonilo.Cli.Tests;

/// <summary>The help of every command: examples in each, as wide as the terminal and no wider.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly Workspace workspace = new();

    public static TheoryData<string> Commands =>
        ["", "run", "jobs", "resume", "emulate", "models", "check", "diff", "update", "generate", "export", "explain", "completion"];

    public void Dispose() => workspace.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task EveryCommandHasHelpWithExamplesThatFits(string command)
    {
        string[] args = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"];
        var piped = await workspace.RunAsync(args);

        Assert.Equal((0, ""), (piped.ExitCode, piped.Error));
        Assert.Contains("Usage:\n  dotnet sonilo", piped.Out, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n  dotnet sonilo ", piped.Out, StringComparison.Ordinal);
        foreach (var width in new[] { 80, 120 })
        {
            var shown = await workspace.RunOnTerminalAsync(width, args);
            Assert.All(shown.Screen.Split('\n'), line => Assert.True(line.Length <= width, line));
        }
    }

    [Fact]
    public async Task TheToolsOwn() => Snapshot.Matches((await workspace.RunAsync("--help")).Out);

    [Fact]
    public async Task RunWithoutAModel() => Snapshot.Matches((await workspace.RunAsync("run", "--help")).Out);

    [Fact]
    public async Task RunWithAModelShowsItsParameters() =>
        Snapshot.Matches((await workspace.RunOnTerminalAsync(80, "run", "model_sonilo-v1-1-video-to-music", "--help")).Screen);

    [Fact]
    public async Task RunWithAModelThatThereIsNotSaysSo()
    {
        var run = await workspace.RunAsync("run", "model_sonilo", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no model 'model_sonilo'", run.Error, StringComparison.Ordinal);
    }
}
