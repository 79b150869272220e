namespace Sonilo.Cli.Tests;

/// <summary>A word that is nearly right is answered with the right one.</summary>
public sealed class SuggestedUsageTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("'modles' here. Did you mean 'models'?", "modles")]
    [InlineData("'--fromat' here. Did you mean '--format'?", "models", "--fromat")]
    [InlineData("'--emulate' here. Did you mean '--emulated'?", "run", "model_sonilo-v1-1-text-to-music", "prompt=rain", "--emulate")]
    [InlineData("Did you mean 'model_sonilo-v1-1-text-to-music'?", "models", "model_sonilo-text-to-music")]
    [InlineData("Did you mean 'prompt'?", "run", "model_sonilo-v1-1-text-to-music", "pormpt=rain", "--emulated")]
    [InlineData("Did you mean 'SON2001'?", "explain", "SON201")]
    public async Task TheRightWordIsNamed(string message, params string[] args)
    {
        var run = await workspace.RunAsync(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AValueThatIsNearlyAllowedToo()
    {
        var page = workspace.Add("page.md", Pages.Page(Pages.Tune));
        var run = await workspace.RunAsync("run", "model_acme-tune", "prompt=rain", "style=tune4", "--pages", page, "--emulated");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not 'tune4'. Did you mean 'tune-4'?", run.Error, StringComparison.Ordinal);
    }
}
