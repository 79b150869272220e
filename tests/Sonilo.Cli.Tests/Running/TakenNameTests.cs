using Sonilo.Emulator;

namespace Sonilo.Cli.Tests;

/// <summary>A name that something else takes while the job runs: what was paid for is saved all the same.</summary>
public sealed class TakenNameTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task TheFileKeepsTheNameOfItsAsset()
    {
        var clock = new Clock();
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { JobDuration = TimeSpan.FromHours(1), TimeProvider = clock });
        using var tool = ToolProcess.Start(
            workspace, ToolProcess.PointTo(emulator), "run", "model_sonilo-v1-1-text-to-music", "prompt=rain", "duration=1", "-o", "out", "--name", "song");
        await emulator.WaitForRequestAsync(static request => request.Operation is EmulatedOperation.ReadJob or EmulatedOperation.ListJobs).WaitAsync(TimeSpan.FromMinutes(2));
        workspace.Add("out/song.wav", "mine");
        clock.Advance(TimeSpan.FromHours(2));

        var run = await tool.EndAsync();

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("mine", workspace.Read("out/song.wav"));
        Assert.StartsWith(Path.Combine("out", "sonilo-"), run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(workspace[run.Out.Trim()]));
        Assert.Contains("so the file has a name of its own", run.Error, StringComparison.Ordinal);
    }
}
