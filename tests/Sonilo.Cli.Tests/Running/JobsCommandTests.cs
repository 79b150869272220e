using System.Text.Json;
using Sonilo.Emulator;

namespace Sonilo.Cli.Tests;

/// <summary>The jobs of the service: newest first, this machine's before all others.</summary>
public sealed class JobsCommandTests : IDisposable
{
    private const string Model = "model_sonilo-v1-1-text-to-music";

    private readonly Workspace workspace = new();
    private readonly Workspace elsewhere = new();

    public void Dispose()
    {
        workspace.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public async Task ThisMachinesAreFirst()
    {
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { JobDuration = TimeSpan.Zero });
        await RunAsync(workspace, emulator, "run", Model, "prompt=mine", "duration=1", "-o", "mine");
        await RunAsync(elsewhere, emulator, "run", Model, "prompt=theirs", "duration=1");
        await RunAsync(elsewhere, emulator, "run", Model, "prompt=theirs too", "duration=1");
        var ids = emulator.Jobs.Select(job => job.Id).ToArray();

        var lines = (await RunAsync(workspace, emulator, "jobs")).Out.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToArray();
        Assert.Equal([ids[0], ids[2], ids[1]], lines.Select(line => line[0]));
        Assert.Equal(["success", Model], lines[0][1..3]);
        Assert.EndsWith("/mine", lines[0][5]);
        Assert.Equal("", lines[1][5]);
    }

    [Fact]
    public async Task ForProgramsTheyAreJson()
    {
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { JobDuration = TimeSpan.Zero });
        await RunAsync(workspace, emulator, "run", Model, "prompt=mine", "duration=1");
        using var jobs = JsonDocument.Parse((await RunAsync(workspace, emulator, "jobs", "--format", "json", "--limit", "1")).Out);

        var job = Assert.Single(jobs.RootElement.EnumerateArray());
        Assert.Equal((emulator.Jobs[0].Id, "success", Model), (job.GetProperty("job").GetString(), job.GetProperty("status").GetString(), job.GetProperty("model").GetString()));
    }

    /// <summary>A note that a crash cut off, or that somebody edited, costs only itself.</summary>
    [Fact]
    public async Task SpoiltNotesAreSkipped()
    {
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { JobDuration = TimeSpan.Zero });
        await RunAsync(workspace, emulator, "run", Model, "prompt=mine", "duration=1", "-o", "mine");
        var notes = Assert.Single(Directory.GetFiles(workspace.Folder, "jobs.jsonl", SearchOption.AllDirectories));
        await File.WriteAllTextAsync(notes, "not JSON\n{\"job\":1}\n" + await File.ReadAllTextAsync(notes) + "{\"job\":\"job_cut");

        Assert.EndsWith("/mine\n", (await RunAsync(workspace, emulator, "jobs")).Out);
    }

    private static async Task<ToolRun> RunAsync(Workspace place, SoniloEmulator emulator, params string[] args)
    {
        var run = await ToolProcess.RunAsync(place, ToolProcess.PointTo(emulator), args);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }
}
