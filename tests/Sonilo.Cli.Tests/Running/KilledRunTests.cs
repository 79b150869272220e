using Sonilo.Emulator;

namespace Sonilo.Cli.Tests;

/// <summary>
/// The tool is stopped at every stage of a run, by Ctrl+C, by the system and by force. Whatever was started is paid for once,
/// is named unless the process was killed outright, is in the list of jobs, and can be had by <c>resume</c>.
/// </summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Interrupt = 2;
    private const int KillOutright = 9;
    private const int Terminate = 15;
    private const string Waiting = "wait";

    // Longer than any test: an answer that is held back until then never comes.
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(10);

    private readonly Workspace workspace = new();

    // The requests of which one is held back, and whether a job is started by then.
    private static readonly Dictionary<string, (EmulatedOperation[] Operations, bool IsStarted)> StagesByName = new()
    {
        ["begin an upload"] = ([EmulatedOperation.CreateUpload], false),
        ["send the file"] = ([EmulatedOperation.PutPart], false),
        ["wait for the import"] = ([EmulatedOperation.ReadUpload], false),
        ["ask for the price"] = ([EmulatedOperation.DryRun], false),
        ["start"] = ([EmulatedOperation.Submit], true),
        [Waiting] = ([EmulatedOperation.ReadJob, EmulatedOperation.ListJobs], true),
        ["find the files"] = ([EmulatedOperation.ReadAssets], true),
        ["fetch the files"] = ([EmulatedOperation.Download], true),
    };

    /// <summary>Every signal at every stage.</summary>
    public static TheoryData<int, string> Stages()
    {
        var all = new TheoryData<int, string>();
        foreach (var signal in new[] { Interrupt, Terminate, KillOutright })
        {
            foreach (var stage in StagesByName.Keys)
            {
                all.Add(signal, stage);
            }
        }

        return all;
    }

    public void Dispose() => workspace.Dispose();

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task WhatWasStartedIsPaidOnceAndCanBeHad(int signal, string stage)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var clock = new Clock();
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions
        {
            JobDuration = stage == Waiting ? TimeSpan.FromHours(1) : TimeSpan.Zero,
            UploadDuration = TimeSpan.Zero,
            TimeProvider = clock,
        });
        var (operations, isStarted) = StagesByName[stage];
        var stopped = await StopAsync(emulator, signal, operations);

        // What was paid, and what was said.
        Assert.Equal(isStarted ? 1 : 0, emulator.StartedJobs);
        Assert.Equal(128 + signal, stopped.ExitCode);
        Assert.Equal("", stopped.Out);
        Assert.DoesNotContain("   at ", stopped.Error, StringComparison.Ordinal);
        if (signal != KillOutright)
        {
            Assert.Contains("error: Interrupted", stopped.Error, StringComparison.Ordinal);
        }

        if (!isStarted)
        {
            Assert.True(signal == KillOutright || stopped.Error.Contains("nothing was started", StringComparison.Ordinal), stopped.Error);
            return;
        }

        // The answer to a submit that was held back told nobody the id: the list of jobs does.
        var id = Assert.Single(emulator.Jobs).Id;
        Assert.Contains(operations[0] == EmulatedOperation.Submit ? signal == KillOutright ? "" : "dotnet sonilo jobs" : id, stopped.Error, StringComparison.Ordinal);
        var jobs = await RunAsync(emulator, "jobs");
        Assert.StartsWith(id, jobs.Out, StringComparison.Ordinal);

        // What resume finds costs nothing more.
        clock.Advance(TimeSpan.FromHours(2));
        var resumed = await RunAsync(emulator, "resume", id, "-o", "late");
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.Equal(2, workspace.Files("late").Length);
        Assert.Equal((1, 1), (emulator.Submits, emulator.StartedJobs));
    }

    // Starts a run, waits until the emulator holds back an answer or is asked how far the job is, and sends the signal.
    private async Task<ToolRun> StopAsync(SoniloEmulator emulator, int signal, EmulatedOperation[] stage)
    {
        File.WriteAllBytes(workspace["clip.mp4"], [0, 0, 0, 8, (byte)'f', (byte)'t', (byte)'y', (byte)'p']);
        if (stage is [var operation])
        {
            emulator.Play(operation, EmulatedFault.Late(Never));
        }

        string[] request = stage[0] is EmulatedOperation.CreateUpload or EmulatedOperation.PutPart or EmulatedOperation.ReadUpload
            ? ["run", "model_sonilo-v1-1-video-to-music", "video=@clip.mp4"]
            : ["run", "model_sonilo-v1-1-text-to-music", "prompt=rain", "duration=1", "numSamples=2"];
        using var tool = ToolProcess.Start(workspace, ToolProcess.PointTo(emulator), [.. request, "-o", "out", "--max-cost", "100"]);
        await emulator.WaitForRequestAsync(request => stage.Contains(request.Operation)).WaitAsync(TimeSpan.FromMinutes(2));
        tool.Signal(signal);
        return await tool.EndAsync();
    }

    private Task<ToolRun> RunAsync(SoniloEmulator emulator, params string[] args) =>
        ToolProcess.RunAsync(workspace, ToolProcess.PointTo(emulator), args);
}
