using System.Diagnostics;
using Sonilo.Emulator;

namespace Sonilo.Ledger.Chaos;

/// <summary>What the emulator counted, and what was saved.</summary>
/// <param name="Jobs">How many jobs were started, and so charged.</param>
/// <param name="Twice">The keys that became more than one job.</param>
/// <param name="Unsaved">The jobs whose file is not there.</param>
/// <param name="Submits">How many submits arrived.</param>
/// <param name="Deaths">How often a process died.</param>
/// <param name="Time">How long it took.</param>
public sealed record ChaosReport(int Jobs, IReadOnlyList<string> Twice, IReadOnlyList<string> Unsaved, int Submits, int Deaths, TimeSpan Time)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Jobs} jobs, {Submits} submits, {Deaths} deaths, {Time.TotalSeconds:0} s, twice: {Twice.Count}, unsaved: {Unsaved.Count}");
}

/// <summary>Starts the processes, kills them, starts them again until all is done, and counts.</summary>
public sealed class ChaosRun(ChaosOptions options)
{
    private readonly List<Process?> processes = [.. new Process?[options.Processes]];
    private readonly int[] lives = new int[options.Processes];
    private int deaths;

    public async Task<ChaosReport> RunAsync(Action<string>? log = null)
    {
        var clock = Stopwatch.StartNew();
        var folder = Directory.CreateTempSubdirectory("sonilo-chaos-").FullName;
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { JobDuration = TimeSpan.FromMilliseconds(300), SampleRate = 44_100 });
        try
        {
            var random = new Random(options.Seed);
            Lose(emulator, random);
            var kills = options.Kills;
            while (!await AllDoneAsync(emulator, folder))
            {
                if (clock.Elapsed > options.Limit)
                {
                    throw new TimeoutException($"Something waits for ever: {emulator.StartedJobs} jobs of {options.Keys} keys after {options.Limit}.");
                }

                await Task.Delay(random.Next(50, 400));
                if (kills > 0 && emulator.Submits > 0 && processes[random.Next(options.Processes)] is { HasExited: false } victim)
                {
                    victim.Kill();
                    kills--;
                }
            }

            var report = Judge(emulator, folder, clock.Elapsed);
            log?.Invoke(report.ToString());
            return report;
        }
        finally
        {
            processes.ForEach(static process => process?.Kill());
            processes.ForEach(static process => process?.Dispose());
            Directory.Delete(folder, recursive: true);
        }
    }

    // Played in the order of the submits: some answers are lost after the job was started, some requests before.
    private void Lose(SoniloEmulator emulator, Random random)
    {
        var faults = Enumerable.Range(0, options.LostAnswers)
            .Select(static i => (i % 4) switch { 0 => EmulatedFault.Drop().AfterActing(), 1 => EmulatedFault.Drop(), 2 => EmulatedFault.Html(504).AfterActing(), _ => EmulatedFault.ServerError(503) })
            .ToArray();
        random.Shuffle(faults);
        foreach (var fault in faults)
        {
            emulator.Play(EmulatedOperation.Submit, fault);
        }
    }

    private async Task<bool> AllDoneAsync(SoniloEmulator emulator, string folder)
    {
        var allDone = true;
        for (var i = 0; i < options.Processes; i++)
        {
            if (processes[i] is { HasExited: true, ExitCode: 0 })
            {
                continue;
            }

            allDone = false;
            if (processes[i] is null or { HasExited: true })
            {
                deaths += processes[i] is null ? 0 : 1;
                processes[i]?.Dispose();
                processes[i] = Start(emulator, folder, i);
            }
        }

        await Task.Yield();
        return allDone;
    }

    private Process Start(SoniloEmulator emulator, string folder, int number)
    {
        var order = new WorkerOrder(
            options.Address, emulator.BaseAddress, emulator.Key, emulator.Secret, folder, number, (options.Seed * 1_000_003) + (number * 1009) + lives[number]++,
            options.Processes, options.Keys, options.Asks, options.DeathRate, options.Lease, options.ResubmitAfter);
        return order.Start();
    }

    private ChaosReport Judge(SoniloEmulator emulator, string folder, TimeSpan time)
    {
        var jobs = emulator.Jobs;
        var byKey = jobs.GroupBy(static job => Prompt(job)).ToList();
        var unsaved = jobs.Where(job => !job.AssetIds.All(id => Saved(folder, job, id))).Select(static job => job.Id).ToList();
        return new ChaosReport(jobs.Count, [.. byKey.Where(static group => group.Count() > 1).Select(static group => group.Key)], unsaved, emulator.Submits, deaths, time);
    }

    private static string Prompt(EmulatedJob job) => (string)job.Generation.Input["prompt"]!;

    private static bool Saved(string folder, EmulatedJob job, string assetId)
    {
        var own = Path.Combine(folder, Prompt(job).Split(' ')[0]);
        return Directory.Exists(own) && Directory.EnumerateFiles(own).Any(path => path.Contains(assetId, StringComparison.Ordinal));
    }
}
