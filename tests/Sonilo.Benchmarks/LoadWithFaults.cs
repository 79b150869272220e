using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Sonilo.Emulator;
using Sonilo.Models;

namespace Sonilo.Benchmarks;

/// <summary>Many callers at once while every operation keeps failing in every way: at the end each job that was started must be accounted for, and none paid twice.</summary>
internal static class LoadWithFaults
{
    private const int Callers = 16;

    private static readonly EmulatedOperation[] Hit =
    [
        EmulatedOperation.Submit, EmulatedOperation.ReadJob, EmulatedOperation.ListJobs, EmulatedOperation.ReadAsset, EmulatedOperation.ReadAssets, EmulatedOperation.Download,
    ];

    private static readonly EmulatedFault[] Faults =
    [
        EmulatedFault.ServerError(503), EmulatedFault.ServerError().AfterActing(), EmulatedFault.Html().AfterActing(), EmulatedFault.Html(200).AfterActing(), EmulatedFault.Drop(),
        EmulatedFault.Drop().AfterActing(), EmulatedFault.RetryAfter(TimeSpan.FromSeconds(1)), EmulatedFault.TooManyRequests(), EmulatedFault.Redirect().AfterActing(),
        EmulatedFault.Refusal(409, "conflict").AfterActing(), EmulatedFault.Refusal(404, "not yet"), EmulatedFault.Refusal(400, "odd"), EmulatedFault.Late(TimeSpan.FromMilliseconds(300)),
    ];

    public static async Task<bool> RunAsync(TimeSpan length)
    {
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { JobDuration = TimeSpan.FromSeconds(1) }).ConfigureAwait(false);
        using var client = new SoniloClient(new()
        {
            BaseAddress = emulator.BaseAddress, ApiKey = emulator.Key, ApiSecret = emulator.Secret,
            PollInterval = TimeSpan.FromMilliseconds(100), MaxPollInterval = TimeSpan.FromSeconds(1), RetryDelayLimit = TimeSpan.FromSeconds(2),
        });
        var folder = Directory.CreateTempSubdirectory("sonilo-load-").FullName;
        var tally = new Tally();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Callers} callers for {length.TotalMinutes:0.#} min; what they have begun then is finished."));
        using var end = new CancellationTokenSource(length);
        var trouble = TroubleAsync(emulator, end.Token);
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => CallAsync(client, caller, folder, tally, end.Token))).ConfigureAwait(false);
        await trouble.ConfigureAwait(false);
        memory = GC.GetTotalMemory(forceFullCollection: true) - memory;
        Directory.Delete(folder, recursive: true);

        var started = emulator.Jobs.Select(static job => job.Id).ToHashSet(StringComparer.Ordinal);
        var lost = started.Except(tally.Jobs.Keys).Count();
        var twice = tally.Jobs.Count(static job => job.Value > 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{emulator.Submits} submits, {started.Count} jobs, {emulator.ChargedUnits} units; {tally.Saved} results saved, {tally.Resumed} resumed, {tally.Found} found after a lost answer, {tally.NotStarted} refused."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lost} jobs unaccounted for, {twice} given to two requests, {emulator.CredentialLeaks} keys sent to the storage, {memory / 1024} KiB more in use than before."));
        return lost == 0 && twice == 0 && emulator.CredentialLeaks == 0;
    }

    private static async Task TroubleAsync(SoniloEmulator emulator, CancellationToken cancellationToken)
    {
        var random = new Random(1);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(40));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            {
                emulator.Play(Hit[random.Next(Hit.Length)], Faults[random.Next(Faults.Length)]);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static async Task CallAsync(SoniloClient client, int caller, string folder, Tally tally, CancellationToken end)
    {
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            var job = await StartAsync(client, $"tune {caller} {number}", tally).ConfigureAwait(false);
            if (job is not null)
            {
                tally.Jobs.AddOrUpdate(job.Id, 1, static (_, count) => count + 1);
                await SaveAsync(client, job, Path.Combine(folder, job.Id), tally).ConfigureAwait(false);
            }
        }
    }

    private static async Task<GenerationJob?> StartAsync(SoniloClient client, string prompt, Tally tally)
    {
        try
        {
            return await client.StartAsync(new SoniloV11TextToMusicRequest(prompt) { Duration = 1 }).ConfigureAwait(false);
        }
        catch (SoniloException exception) when (!exception.MayHaveStarted)
        {
            Interlocked.Increment(ref tally.NotStarted);
            return null;
        }
        catch (UnknownOutcomeException lost)
        {
            // The prompt is this request's alone. Listing fails now and then, too.
            while (true)
            {
                try
                {
                    var search = await lost.FindCandidatesAsync().ConfigureAwait(false);
                    if (search.Candidates.Count > 0 && search.Candidates[0].Match == CandidateMatch.Same)
                    {
                        Interlocked.Increment(ref tally.Found);
                        return search.Candidates[0].Job;
                    }

                    if (search.IsComplete)
                    {
                        Interlocked.Increment(ref tally.NotStarted);
                        return null;
                    }
                }
                catch (SoniloException exception) when (!exception.MayHaveStarted)
                {
                }
            }
        }
    }

    private static async Task SaveAsync(SoniloClient client, GenerationJob job, string folder, Tally tally)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var result = await job.WaitAsync().ConfigureAwait(false);
                await result.SaveAsync(folder).ConfigureAwait(false);
                Directory.Delete(folder, recursive: true);
                Interlocked.Increment(ref tally.Saved);
                return;
            }
            catch (GenerationInterruptedException exception) when (attempt < 100)
            {
                Interlocked.Increment(ref tally.Resumed);
                job = client.GetJob(exception.JobId!);
            }
        }
    }

    private sealed class Tally
    {
        public int Saved;
        public int Resumed;
        public int Found;
        public int NotStarted;

        /// <summary>The jobs that requests became, and of how many requests each.</summary>
        public ConcurrentDictionary<string, int> Jobs { get; } = new(StringComparer.Ordinal);
    }
}
