using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Tests;

/// <summary>A file without an extension is a video where the parameter takes videos.</summary>
public sealed class NamelessFileTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task IsWhatTheParameterTakes()
    {
        await File.WriteAllBytesAsync(workspace["clip"], [0, 0, 0, 20, .. "ftypisom"u8, 0, 0, 2, 0, .. "isom"u8, .. new byte[1000]]);
        var run = await workspace.RunAsync("run", "model_sonilo-v1-1-video-to-music", "video=@" + workspace["clip"], "-o", workspace["out"], "--emulated");
        Assert.Equal("note: emulated, not Sonilo's music\n", run.Error);
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Single(workspace.Files("out"));
    }
}
