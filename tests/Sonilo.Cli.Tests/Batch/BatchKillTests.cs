using System.Diagnostics;
using System.Globalization;
using Sonilo.Cli.Batch;
using Sonilo.Cli.Terminal;
using Sonilo.Emulator;
using Xunit.Abstractions;

namespace Sonilo.Cli.Tests.Batch;

/// <summary>The tool as a process, killed on the way and started again: a file and a charge for each line, and not much more time than the limits take.</summary>
/// <remarks>
/// <c>SONILO_BATCH=1000,5,100/60,5</c> runs it at full length by hand: a thousand lines, five kills, the service's own 100 requests a minute, and jobs of 5 s.
/// </remarks>
public class BatchKillTests(ITestOutputHelper log)
{
    private const int JobsAtOnce = 15;

    [Fact]
    public async Task EachLineIsPaidForOnce()
    {
        var size = (Environment.GetEnvironmentVariable("SONILO_BATCH") ?? "45,2,100/1,0.5").Split(',');
        var (lines, kills) = (int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture));
        Assert.True(BatchOptions.TryReadRate(size[2], out var rate));
        await using var studio = await BatchStudio.OpenAsync(options =>
        {
            (options.RateLimit, options.RateLimitWindow) = (rate.Requests, rate.Window);
            (options.ConcurrentJobs, options.JobDuration) = (JobsAtOnce, TimeSpan.FromSeconds(double.Parse(size[3], CultureInfo.InvariantCulture)));
        });
        await File.WriteAllLinesAsync(studio.File, Enumerable.Range(1, lines).Select(BatchStudio.Line));
        var clock = Stopwatch.StartNew();
        for (var kill = 1; kill <= kills; kill++)
        {
            using var victim = Start(studio, size[2]);
            while (!victim.HasExited && studio.Emulator.StartedJobs < kill * lines / (kills + 1))
            {
                await Task.Delay(20);
            }

            victim.Kill();
            await victim.WaitForExitAsync();
        }

        using var last = Start(studio, size[2]);
        await last.WaitForExitAsync();
        log.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{lines} lines, {kills} kills: {clock.Elapsed.TotalSeconds:0} s, {studio.Emulator.Requests.Count} requests, {studio.Emulator.Submits} submits"));
        var begin = studio.Emulator.Requests[0].Time;
        foreach (var window in studio.Emulator.Requests.GroupBy(request => (int)((request.Time - begin) / rate.Window)))
        {
            var operations = window.GroupBy(static request => request.Operation).Select(static operation => $"{operation.Key} {operation.Count()}");
            log.WriteLine($"window {window.Key + 1}: {string.Join(", ", operations)}");
        }

        Assert.Equal(ExitCode.Fine, last.ExitCode);
        Assert.Equal(lines, studio.Emulator.StartedJobs);
        Assert.Equal(lines, Directory.GetFiles(studio.Results, "order-*.wav").Length);
        Assert.Equal(lines, studio.Emulator.ChargedUnits);
    }

    private static Process Start(BatchStudio studio, string rate)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = false };
        foreach (var argument in (string[])[typeof(SoniloTool).Assembly.Location, "batch", studio.File, "-o", studio.Results, "--rate", rate, "--parallel", "32", "--resend-after", "31"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["SCENARIO_BASE_URL"] = studio.Emulator.BaseAddress.AbsoluteUri;
        start.Environment["SCENARIO_SDK_API_KEY"] = studio.Emulator.Key;
        start.Environment["SCENARIO_SDK_API_SECRET"] = studio.Emulator.Secret;
        return Process.Start(start)!;
    }
}
