using System.Diagnostics;
using System.Globalization;
using Sonilo.Emulator;
using Sonilo.Models;

namespace Sonilo.Benchmarks;

/// <summary>200 jobs at once through one client, under the service's limit of 100 requests a minute in real minutes.</summary>
internal static class ManyJobs
{
    private const int Jobs = 200;

    public static async Task RunAsync(bool listed)
    {
        await using var emulator = await SoniloEmulator.StartAsync(new SoniloEmulatorOptions { RateLimit = 100, JobDuration = TimeSpan.FromSeconds(20) }).ConfigureAwait(false);
        if (!listed)
        {
            emulator.Play(EmulatedOperation.ListJobs, EmulatedFault.Forbidden(), times: 1_000_000);
        }

        using var client = new SoniloClient(new() { BaseAddress = emulator.BaseAddress, ApiKey = emulator.Key, ApiSecret = emulator.Secret });
        var clock = Stopwatch.StartNew();
        var ends = await Task.WhenAll(Enumerable.Range(0, Jobs).Select(async number =>
        {
            var result = await client.GenerateAsync(new SoniloV11TextToMusicRequest($"tune {number}") { Duration = 1 }).ConfigureAwait(false);
            return (Prompt: $"tune {number}", result.Job.Id, Asset: result.Assets.Single().Id, Time: clock.Elapsed.TotalSeconds);
        })).ConfigureAwait(false);

        var own = emulator.Jobs.ToDictionary(static job => job.Id, static job => (Prompt: (string?)job.Generation.Input["prompt"], Asset: job.AssetIds.Single()));
        var right = ends.Count(end => own[end.Id] == (end.Prompt, end.Asset));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{emulator.StartedJobs} jobs started, {right} ended with their own results; the first after {ends.Min(static end => end.Time):F0} s, the last after {ends.Max(static end => end.Time):F0} s."));
        foreach (var operation in emulator.Requests.GroupBy(static request => request.Operation))
        {
            Console.WriteLine($"{operation.Key}: {operation.Count()}");
        }
    }
}
