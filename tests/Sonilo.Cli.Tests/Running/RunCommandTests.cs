namespace Sonilo.Cli.Tests;

public sealed class RunCommandTests : IDisposable
{
    private const string TextToMusic = "model_sonilo-v1-1-text-to-music";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task AModelRunsOnTheEmulatorAndItsFilesAreSaved()
    {
        var run = await workspace.RunAsync("run", TextToMusic, "prompt=rain", "duration=1", "numSamples=2", "-o", workspace["out"], "--emulated");

        Assert.Equal((0, "note: emulated, not Sonilo's music\n"), (run.ExitCode, run.Error));
        Assert.Equal(2, workspace.Files("out").Length);
        Assert.All(workspace.Files("out"), file => Assert.Contains(file, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnEstimateStartsNothing()
    {
        var run = await workspace.RunAsync("run", TextToMusic, "prompt=rain", "duration=30", "-o", workspace["out"], "--emulated", "--estimate");

        Assert.Equal((0, "3 creative units\n"), (run.ExitCode, run.Out));
        Assert.Empty(workspace.Files("out"));
    }

    [Fact]
    public async Task AboveTheCostLimitNothingStarts()
    {
        var run = await workspace.RunAsync("run", TextToMusic, "prompt=rain", "duration=30", "-o", workspace["out"], "--emulated", "--max-cost", "1");

        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("error: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(workspace.Files("out"));
    }

    [Theory]
    [InlineData("duration=601", "'duration' takes a ")]
    [InlineData("duration=long", "not 'long'")]
    [InlineData("durations=3", "has no parameter 'durations'")]
    [InlineData("duration", "not of the form name=value")]
    [InlineData("prompt=wind", "'prompt' is given twice")]
    public async Task ValuesThatThePageForbidsAreWrongUsage(string word, string message)
    {
        var run = await workspace.RunAsync("run", TextToMusic, "prompt=rain", word, "--emulated");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARequiredValueMustBeGiven()
    {
        var run = await workspace.RunAsync("run", TextToMusic, "--emulated");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'prompt' is required", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AModelThatNoPageDescribesIsSaidToBeNone()
    {
        var run = await workspace.RunAsync("run", "model_nobody", "--emulated");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no model 'model_nobody'", run.Error, StringComparison.Ordinal);
        Assert.Contains("dotnet sonilo models lists them", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PagesOfOnesOwnDescribeModelsToo()
    {
        var page = workspace.Add("page.md", Pages.Page(Pages.Tune));
        var run = await workspace.RunAsync("run", "acme tune", "prompt=rain", "duration=1", "--pages", page, "-o", workspace["out"], "--emulated");

        Assert.Equal(0, run.ExitCode);
        Assert.Single(workspace.Files("out"));
    }
}
