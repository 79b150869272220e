using System.Globalization;
using System.Text;
using Sonilo.Emulator;
using Xunit.Abstractions;

namespace Sonilo.Client.Tests;

/// <summary>Every fault in every operation, on real sockets: what was paid, and whether what is thrown tells the truth about it.</summary>
public class FaultMatrixTests(ITestOutputHelper output)
{
    private static readonly EmulatedOperation[] Submits = [EmulatedOperation.Submit, EmulatedOperation.DryRun];
    private static readonly EmulatedOperation[] Reads = [EmulatedOperation.ReadJob, EmulatedOperation.ListJobs, EmulatedOperation.ActOnJob];
    private static readonly EmulatedOperation[] Files = [EmulatedOperation.ReadAsset, EmulatedOperation.ReadAssets, EmulatedOperation.Download];
    private static readonly EmulatedOperation[] Uploads = [EmulatedOperation.CreateUpload, EmulatedOperation.CreateImage, EmulatedOperation.ReadUpload, EmulatedOperation.ActOnUpload, EmulatedOperation.PutPart];

    private static readonly (string Name, EmulatedFault Fault)[] Faults =
    [
        ("503", EmulatedFault.ServerError(503)), ("500 acted", EmulatedFault.ServerError().AfterActing()), ("502 page acted", EmulatedFault.Html().AfterActing()),
        ("dropped", EmulatedFault.Drop()), ("dropped acted", EmulatedFault.Drop().AfterActing()),
        ("429 for a day", EmulatedFault.RetryAfter(TimeSpan.FromDays(1))), ("429", EmulatedFault.TooManyRequests()), ("429 names a job", EmulatedFault.Json(429, """{"reason":"busy","details":{"jobId":"job_elsewhere"}}""")),
        ("200 page", EmulatedFault.Html(200)), ("200 page acted", EmulatedFault.Html(200).AfterActing()), ("200 empty acted", EmulatedFault.Empty(200).AfterActing()), ("cut JSON acted", EmulatedFault.Json(200, """{"job":{"jobId":"jo""").AfterActing()),
        ("another job", EmulatedFault.Json(200, """{"job":{"jobId":"job_elsewhere","status":"failure"}}""")),
        ("301 acted", EmulatedFault.Redirect(status: 301).AfterActing()), ("302 acted", EmulatedFault.Redirect(status: 302).AfterActing()), ("307 acted", EmulatedFault.Redirect(status: 307).AfterActing()), ("308 acted", EmulatedFault.Redirect().AfterActing()),
        ("409 acted", EmulatedFault.Refusal(409, "conflict").AfterActing()), ("499 acted", EmulatedFault.Refusal(499, "closed").AfterActing()),
        ("400", EmulatedFault.Refusal(400, "odd")), ("401", EmulatedFault.Refusal(401, "who")), ("403", EmulatedFault.Forbidden()), ("404", EmulatedFault.Refusal(404, "nothing here")),
    ];

    private static readonly (string Name, EmulatedOperation[] Hit, bool Started, Func<Studio, GenerationJob?, Task> Run)[] Operations =
    [
        ("estimate", Submits, false, static (studio, _) => studio.Client.EstimateAsync(Studio.Tune)),
        ("start", Submits, false, static (studio, _) => studio.Client.StartAsync(Studio.Tune)),
        ("start below a limit", Submits, false, static (studio, _) => studio.Client.StartAsync(Studio.Tune, new GenerationCallOptions { CostLimit = 100 })),
        ("upload", Uploads, false, static (studio, _) => studio.Client.UploadAsync(AssetInput.FromBytes(new byte[100], "a.mp3"))),
        ("read the job", Reads, true, static (_, job) => job!.RefreshAsync()),
        ("wait", Reads, true, static (_, job) => job!.WaitAsync()),
        ("cancel", Reads, true, static (_, job) => job!.CancelAsync()),
        ("wait for files", Files, true, static (_, job) => job!.WaitAsync()),
        ("save", Files, true, static async (studio, job) => await (await job!.WaitAsync()).SaveAsync(studio.Folder)),
        ("list", Reads, false, static async (studio, _) => await studio.Client.ListJobsAsync().GetAsyncEnumerator().MoveNextAsync()),
        ("find candidates", Reads, false, static (studio, _) => studio.Client.FindCandidatesAsync("model_x", "{}", DateTimeOffset.UtcNow)),
    ];

    [Fact]
    public async Task NoFaultPaysTwiceOrHidesWhatWasPaid()
    {
        var cells = Faults.SelectMany(static fault => Operations.Select(operation => (fault, operation))).ToList();
        var seen = new Cell[cells.Count];
        await Parallel.ForAsync(0, cells.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) => seen[i] = await RunAsync(cells[i].fault, cells[i].operation));
        var table = new StringBuilder().AppendLine("| Fault | Operation | Submits | Jobs | Units | Thrown | Cause | Job | May have started |").AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var cell in seen)
        {
            table.AppendLine(cell.ToString());
        }

        output.WriteLine(table.ToString());
        Assert.Equal("", string.Join('\n', seen.Where(static cell => cell.Problem is not null).Select(static cell => $"{cell.Problem}: {cell}")));
    }

    private static async Task<Cell> RunAsync(
        (string Name, EmulatedFault Fault) fault, (string Name, EmulatedOperation[] Hit, bool Started, Func<Studio, GenerationJob?, Task> Run) operation)
    {
        await using var studio = await Studio.OpenAsync(static options => options.WaitLimit = TimeSpan.FromMilliseconds(500));
        var job = operation.Started ? studio.Client.GetJob((await studio.Client.StartAsync(Studio.Tune)).Id) : null;
        foreach (var hit in operation.Hit)
        {
            studio.Emulator.Play(hit, fault.Fault, times: 10_000);
        }

        var thrown = await Record.ExceptionAsync(() => operation.Run(studio, job));
        return new Cell(fault.Name, operation.Name, operation.Started, studio.Paid, thrown, job?.Id, fault.Name == "429");
    }

    private sealed record Cell(string Fault, string Operation, bool Started, (int Submits, int Jobs, decimal Units) Paid, Exception? Thrown, string? Job, bool MayRepeat)
    {
        public string? Problem =>
            Paid.Jobs > 1 ? "it was paid twice"
            : Paid.Submits > 1 && !MayRepeat ? "it was submitted twice"
            : Thrown is null ? null
            : Thrown is not ISoniloFailure failure ? "the exception is not ours"
            : Paid.Jobs > 0 && !failure.MayHaveStarted ? "it says that nothing was started"
            : Started && failure.JobId != Job ? "it does not carry the job"
            : Started && Thrown is not (GenerationInterruptedException or GenerationCanceledException) ? "it is not the type of what happens after a start"
            : !Started && Thrown is GenerationInterruptedException and not EstimateStartedJobException ? "nothing was started before it"
            : null;

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"| {Fault} | {Operation} | {Paid.Submits} | {Paid.Jobs} | {Paid.Units} | {Thrown?.GetType().Name ?? "nothing"} | {Thrown?.InnerException?.GetType().Name} | {(Thrown as ISoniloFailure)?.JobId} | {(Thrown as ISoniloFailure)?.MayHaveStarted} |");
    }
}
