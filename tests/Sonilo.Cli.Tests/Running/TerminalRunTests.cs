namespace Sonilo.Cli.Tests;

/// <summary>A run as somebody at a terminal sees it, and as a pipe gets it.</summary>
public sealed class TerminalRunTests : IDisposable
{
    private static readonly string[] Run = ["run", "model_sonilo-v1-1-text-to-music", "prompt=rain", "duration=3", "--emulated", "--name", "rain"];

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    /// <summary>The bar is gone in the end; what stays is what was made, how it sounds and what it would have cost.</summary>
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task OnATerminal(int width)
    {
        var run = await workspace.RunOnTerminalAsync(width, [.. Run, "-o", workspace["out"]]);

        Assert.Equal(0, run.ExitCode);
        Snapshot.Matches(Inert(run.Screen), $"{width}");
        Assert.Contains("%", run.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InAPipe()
    {
        var run = await workspace.RunAsync([.. Run, "-o", workspace["out"]]);

        Assert.Equal((0, "out/rain.wav\n", "note: emulated, not Sonilo's music\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task AnErrorIsRedOnATerminalAndPlainInAPipe()
    {
        var shown = await workspace.RunOnTerminalAsync(80, "explain", "nothing");
        var piped = await workspace.RunAsync("explain", "nothing");

        Assert.Contains("\u001b[91merror: \u001b[0m", shown.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', piped.Error);
    }

    // The id of the job is another every time.
    private static string Inert(string screen) => System.Text.RegularExpressions.Regex.Replace(screen, "job_[A-Za-z0-9]+", "job_x");
}
