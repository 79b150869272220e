using System.Diagnostics;

namespace Sonilo.Quickstart.Tests;

/// <summary>What the first command says when it is stopped after something was started and paid for.</summary>
public class KilledTests
{
    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task StoppedWhileItWaitsItNamesTheJobAndHowToGoOn(string signal, int expected)
    {
        using var run = new Run();
        await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.FromHours(1) });

        var (code, _, errors) = await run.StartAsync(["--live"], Run.To(emulator), process => KillAsync(emulator, EmulatedOperation.ReadJob, process, signal));

        Assert.Equal(expected, code);
        Assert.Contains($"dotnet sonilo resume {Assert.Single(emulator.Jobs).Id} -o output", errors, StringComparison.Ordinal);
        Assert.Equal(1, emulator.Submits);
    }

    [Fact]
    public async Task KilledOutrightItHasNamedTheJobAlready()
    {
        using var run = new Run();
        await using var emulator = await SoniloEmulator.StartAsync(new() { JobDuration = TimeSpan.FromHours(1) });

        var (_, output, _) = await run.StartAsync(["--live"], Run.To(emulator), process => KillAsync(emulator, EmulatedOperation.ReadJob, process, "KILL"));

        Assert.Contains(Assert.Single(emulator.Jobs).Id, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoppedWhileItStartsItSaysThatSomethingMayHaveBeenStarted()
    {
        using var run = new Run();
        await using var emulator = await SoniloEmulator.StartAsync();
        emulator.Play(EmulatedOperation.Submit, EmulatedFault.Late(Timeout.InfiniteTimeSpan));

        var (code, _, errors) = await run.StartAsync(["--live"], Run.To(emulator), process => KillAsync(emulator, EmulatedOperation.Submit, process, "INT"));

        Assert.Equal(130, code);
        Assert.Contains("may have", errors, StringComparison.Ordinal);
        Assert.Equal((1, 1), (emulator.Submits, emulator.StartedJobs));
    }

    private static async Task KillAsync(SoniloEmulator emulator, EmulatedOperation stage, Process process, string signal)
    {
        _ = await emulator.WaitForRequestAsync(stage).WaitAsync(TimeSpan.FromMinutes(2));
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }
}
