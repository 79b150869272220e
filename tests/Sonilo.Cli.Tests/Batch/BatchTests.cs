using System.Text.Json;
using Sonilo.Cli.Terminal;
using Sonilo.Emulator;
using Sonilo.Ledger;

namespace Sonilo.Cli.Tests.Batch;

/// <summary>Many requests from a file.</summary>
public class BatchTests
{
    [Fact]
    public async Task EveryFaultIsReportedWithItsLineBeforeAnythingIsSent()
    {
        await using var studio = await BatchStudio.OpenAsync();
        var code = await studio.RunAsync(
        [
            BatchStudio.Line(1),
            """{"model":"model_sonilo-v1-1-text-to-music","input":{"prompt":"a","duration":601}}""",
            """{"model":"model_sonilo-v1-1-text-to-music","input":{"prompt":"a"}""",
            "",
            BatchStudio.Line(1),
            """{"model":"model_of-nobody","input":{}}""",
            """{"modle":"x","model":"model_sonilo-v1-1-text-to-music","input":{"duration":5}}""",
            """{"model":"model_sonilo-v1-1-text-to-music","input":{"prompt":"a"},"name":"../out"}""",
            "[]",
            "5",
            """{"model":5,"input":{}}""",
        ]);
        Assert.Equal(ExitCode.WrongUsage, code);
        foreach (var expected in (string[])
        [
            "line 2: 'duration'", "line 3: is not JSON", "line 5: has the key 'order-1', which line 1 has already", "line 6: The pages describe no model",
            "line 7: has a field 'modle'", "line 7: 'prompt' is required", "line 8: '../out' cannot be a file's name", "line 9: begins a list: ", "line 10: is not a JSON object", "line 11: 'model' must be a text", "11 faults; ", "nothing was sent",
        ])
        {
            Assert.Contains(expected, studio.Error, StringComparison.Ordinal);
        }

        Assert.Empty(studio.Emulator.Requests);
        Assert.False(Directory.Exists(studio.Results));
    }

    [Fact]
    public async Task EveryLineIsMadeOnceAndTheReportSaysHow()
    {
        await using var studio = await BatchStudio.OpenAsync();
        string[] lines = [.. Enumerable.Range(1, 6).Select(BatchStudio.Line)];
        Assert.Equal(ExitCode.Fine, await studio.RunAsync(lines));
        Assert.Equal(6, Directory.GetFiles(studio.Results, "order-*.wav").Length);
        using var provenance = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(studio.Results, "order-3.sonilo.json")));
        Assert.Equal("3 tunes", provenance.RootElement.GetProperty("request").GetProperty("prompt").GetString());
        Assert.Equal(1, provenance.RootElement.GetProperty("cost").GetDecimal());
        Assert.Contains(studio.Emulator.Jobs, job => job.Id == provenance.RootElement.GetProperty("job").GetString());
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(studio.Results, "report.json")));
        Assert.Equal((6m, 6), (report.RootElement.GetProperty("cost").GetDecimal(), report.RootElement.GetProperty("lines").GetArrayLength()));
        Assert.Contains("6 lines: 6 done; 6 creative units", studio.Output, StringComparison.Ordinal);

        var requests = studio.Emulator.Requests.Count;
        Assert.Equal(ExitCode.Fine, await studio.RunAsync(lines));
        Assert.Equal(requests, studio.Emulator.Requests.Count);
    }

    [Fact]
    public async Task AStoppedBatchGoesOnWhereItWas()
    {
        await using var studio = await BatchStudio.OpenAsync(static options => options.ConcurrentJobs = 2);
        string[] lines = [.. Enumerable.Range(1, 12).Select(BatchStudio.Line)];
        using var cancel = new CancellationTokenSource();
        // One at a time: a submit that had left and not arrived could not be told from one that was lost, and would rightly stay unknown.
        var run = studio.RunAsync(lines, parallel: 1, cancellationToken: cancel.Token);
        await studio.Emulator.WaitForRequestAsync(static request => request.Operation == EmulatedOperation.Submit);
        await cancel.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, await run);
        Assert.Contains("continues where this one ended", studio.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, await studio.RunAsync(lines));
        Assert.Equal((12, 12), (studio.Emulator.StartedJobs, Directory.GetFiles(studio.Results, "*.wav").Length));
    }

    [Fact]
    public async Task NothingIsStartedThatWouldPassTheBudget()
    {
        await using var studio = await BatchStudio.OpenAsync();
        Assert.Equal(ExitCode.Findings, await studio.RunAsync(Enumerable.Range(1, 5).Select(BatchStudio.Line), budget: 4.5m));
        Assert.Contains("more than the budget of 4.5", studio.Error, StringComparison.Ordinal);
        Assert.Equal((0, 5), (studio.Emulator.Submits, studio.Emulator.DryRuns));
    }

    [Fact]
    public async Task ALineThatFailsCostsOnlyItself()
    {
        await using var studio = await BatchStudio.OpenAsync();
        studio.Emulator.FailNextJob("no inspiration");
        Assert.Equal(ExitCode.Findings, await studio.RunAsync(Enumerable.Range(1, 4).Select(BatchStudio.Line)));
        Assert.Contains("4 lines: 3 done, 1 failed; 3 creative units", studio.Output, StringComparison.Ordinal);
        Assert.Contains("no inspiration", await File.ReadAllTextAsync(Path.Combine(studio.Results, "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangedLineUnderAnOldKeyIsRefusedAndTheOthersGoOn()
    {
        await using var studio = await BatchStudio.OpenAsync();
        await studio.RunAsync([BatchStudio.Line(1)]);
        File.Delete(Path.Combine(studio.Results, "order-1.sonilo.json"));
        Assert.Equal(ExitCode.Findings, await studio.RunAsync([BatchStudio.Line(1).Replace("1 tunes", "another", StringComparison.Ordinal), BatchStudio.Line(2)]));
        Assert.Contains("prompt was", await File.ReadAllTextAsync(Path.Combine(studio.Results, "report.md")), StringComparison.Ordinal);
        Assert.Equal(2, studio.Emulator.StartedJobs);
    }

    [Fact]
    public async Task NoMoreLinesAreWorkedOnThanMayBe()
    {
        var duration = TimeSpan.FromSeconds(1.5);
        await using var studio = await BatchStudio.OpenAsync(options => options.JobDuration = duration);
        Directory.CreateDirectory(studio.Results);
        using (var ledger = new SqliteLedger(Path.Combine(studio.Results, "sonilo-ledger.db"), new LedgerOptions { Lease = TimeSpan.FromSeconds(1) }))
        {
            // Lines that a run had when it died: they can be taken over while the others are under way.
            foreach (var number in Enumerable.Range(1, 4))
            {
                await ledger.ClaimAsync(new LedgerRequest($"order-{number}", "model_sonilo-v1-1-text-to-music", null, $$"""{"duration":1,"prompt":"{{number}} tunes"}"""), "dead");
            }
        }

        Assert.Equal(ExitCode.Fine, await studio.RunAsync(Enumerable.Range(1, 10).Select(BatchStudio.Line), parallel: 2));
        var starts = studio.Emulator.Requests.Where(static request => request.Operation == EmulatedOperation.Submit).Select(static request => request.Time).ToList();
        Assert.Equal(10, starts.Count);
        Assert.All(starts, start => Assert.InRange(starts.Count(other => other <= start && start < other + duration), 1, 2));
    }

    [Fact]
    public async Task OneRunHasAFolderAtATime()
    {
        await using var studio = await BatchStudio.OpenAsync(static options => options.JobDuration = TimeSpan.FromMinutes(5));
        using var cancel = new CancellationTokenSource();
        var first = studio.RunAsync([BatchStudio.Line(1)], cancellationToken: cancel.Token);
        await studio.Emulator.WaitForRequestAsync(static request => request.Operation == EmulatedOperation.Submit);

        var fault = await Assert.ThrowsAsync<WrongInputException>(() => studio.RunAsync([BatchStudio.Line(1)]));
        Assert.StartsWith($"Another batch runs in '{studio.Results}'.", fault.Message, StringComparison.Ordinal);
        await cancel.CancelAsync();
        Assert.Equal(ExitCode.Interrupted, await first);
        Assert.Equal(ExitCode.Interrupted, await studio.RunAsync([BatchStudio.Line(1)], cancellationToken: cancel.Token));
        Assert.EndsWith("error: Interrupted; nothing was started.\n", studio.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatCannotBeUploadedCostsOnlyItsLine()
    {
        await using var studio = await BatchStudio.OpenAsync();
        var clip = Path.Combine(studio.Folder, "clip.jsonl");
        await File.WriteAllTextAsync(clip, "no video");
        Assert.Equal(ExitCode.Findings, await studio.RunAsync([BatchStudio.Line(1), $$"""{"model":"model_sonilo-v1-1-video-to-music","input":{"video":"@{{clip}}"} }"""]));
        Assert.Contains("2 lines: 1 done, 1 failed", studio.Output, StringComparison.Ordinal);
        Assert.Contains("clip.jsonl' cannot be uploaded", await File.ReadAllTextAsync(Path.Combine(studio.Results, "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALineWhoseSubmitMayBeLostSaysWhatToDoAtAShell()
    {
        await using var studio = await BatchStudio.OpenAsync();
        studio.Emulator.Play(EmulatedOperation.Submit, EmulatedFault.Drop());
        Assert.Equal(ExitCode.Findings, await studio.RunAsync([BatchStudio.Line(1)]));
        Assert.Contains("1 line: 1 unknown", studio.Output, StringComparison.Ordinal);
        var report = await File.ReadAllTextAsync(Path.Combine(studio.Results, "report.json"));
        Assert.Contains("dotnet sonilo jobs lists the jobs", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Async", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReportThatCannotBeWrittenHidesNoOutcome()
    {
        await using var studio = await BatchStudio.OpenAsync();
        Directory.CreateDirectory(Path.Combine(studio.Results, "report.md"));
        var fault = await Assert.ThrowsAsync<OutsideFailureException>(() => studio.RunAsync([BatchStudio.Line(1)]));
        Assert.StartsWith("What was made is saved, but the report in ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("1 line: 1 done", studio.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(studio.Results, "order-1.wav")));
    }
}
