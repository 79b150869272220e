using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Running;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Batch;

/// <summary>A whole batch: checks and prices every line, then starts what is not there yet, and reports.</summary>
internal sealed class BatchRun(BatchOptions options, ToolConsole console)
{
    private readonly ConcurrentDictionary<int, BatchResult> results = new();
    private Exception? stop;
    private bool hasBegun;

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(SoniloClientOptions settings, CancellationToken cancellationToken)
    {
        var models = KnownModels.Of(options.Pages);
        var file = BatchFile.Read(options.File, models);
        if (file.Errors.Count > 0)
        {
            console.Fail([.. file.Errors, $"{Quantity.Of(file.Errors.Count, "fault")}; nothing was sent."]);
            return ExitCode.WrongUsage;
        }

        // Whatever can fail for free fails before anything is paid for.
        using var hold = BatchFolder.Hold(options);
        using var ledger = options.OpenLedger();
        settings.OnUnknown = options.ResendAfter is { } after ? OnUnknown.ResubmitAfter(after) : OnUnknown.Throw;
        (settings.Ledger, settings.Budget) = (ledger, options.Budget is { } most ? new Budget { Total = most } : null);
        var session = ServiceSession.Open(settings);
        await using var closing = session.ConfigureAwait(false);
        var progress = new BatchProgress(file.Lines.Count, options.Budget, console, settings.TimeProvider);
        try
        {
            return await RunAsync(session.Client, ledger, file, Prices(session, ledger, settings.TimeProvider, progress), models.DateOf, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!hasBegun && cancellationToken.IsCancellationRequested)
        {
            console.Fail("Interrupted; nothing was started.");
            return ExitCode.Interrupted;
        }
        finally
        {
            if (hasBegun || !results.IsEmpty)
            {
                Report(file);
            }
        }
    }

    private async Task<int> RunAsync(
        SoniloClient client, GenerationLedger ledger, BatchFile file, BatchPrices prices, IReadOnlyDictionary<string, string?> pageDates, BatchProgress progress, CancellationToken cancellationToken)
    {
        foreach (var done in file.Lines.Select(line => Provenance.Read(options.Folder, line)).OfType<BatchResult>())
        {
            results[done.Line.Number] = done;
        }

        var rest = file.Lines.Where(line => !results.ContainsKey(line.Number)).ToList();
        var priced = new ConcurrentBag<PricedLine>();
        await EachAsync(rest, async (line, token) => priced.Add(await prices.OfAsync(line, token).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);

        cancellationToken.ThrowIfCancellationRequested();
        var spent = (await ledger.ReadSpendingAsync(cancellationToken).ConfigureAwait(false)).Total;
        var price = priced.Sum(static line => line.Price ?? 0);
        console.Note(string.Create(CultureInfo.InvariantCulture, $"{Quantity.Of(priced.Count(static line => line.Price is not null), "line")} to start for {price} creative units; {spent} are spent or reserved already."));
        if (spent + price > options.Budget)
        {
            console.Fail(string.Create(CultureInfo.InvariantCulture, $"That is more than the budget of {options.Budget}; nothing was started. Raise --budget, or take lines out."));
            return ExitCode.Findings;
        }

        hasBegun = true;
        progress.Start(results.Count, spent, price);
        var work = new BatchWork(client, ledger, options, pageDates);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await EachAsync(
            InTurn([.. priced.OrderBy(static line => line.Line.Number)], ledger.Lease), (line, token) => WorkAsync(work, line, progress, stopping, token), stopping.Token).ConfigureAwait(false);
        return cancellationToken.IsCancellationRequested ? ExitCode.Interrupted
            : stop is not null ? Stopped(stop)
            : results.Values.All(static result => result.State == BatchState.Done) ? ExitCode.Fine : ExitCode.Findings;
    }

    // Lines that another run has, or had until it died, wait for its lease: they take no place from the others before it can be over, and come then, because a
    // lost job is looked for in lists of all that were started since.
    private static IEnumerable<PricedLine> InTurn(IReadOnlyList<PricedLine> lines, TimeSpan lease)
    {
        var held = new Queue<PricedLine>(lines.Where(static line => line.IsHeld));
        var others = new Queue<PricedLine>(lines.Where(static line => !line.IsHeld));
        for (var clock = Stopwatch.StartNew(); held.Count + others.Count > 0;)
        {
            yield return (held.Count > 0 && (others.Count == 0 || clock.Elapsed >= lease) ? held : others).Dequeue();
        }
    }

    // Another service has other assets and other prices.
    private BatchPrices Prices(ServiceSession session, GenerationLedger ledger, TimeProvider time, BatchProgress progress)
    {
        var service = session.Address?.Authority ?? "";
        var uploads = new UploadCache(new RunNotes(options.UploadsFile, service));
        return new BatchPrices(session.Client, ledger, uploads, new PriceCache(new RunNotes(options.PricesFile, service), time), progress);
    }

    private async Task WorkAsync(BatchWork work, PricedLine line, BatchProgress progress, CancellationTokenSource stopping, CancellationToken cancellationToken)
    {
        try
        {
            var result = await work.RunAsync(line, cancellationToken).ConfigureAwait(false);
            results[line.Line.Number] = result;
            progress.Finished(result.Cost, line.Price);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It would hit every other line too.
            Interlocked.CompareExchange(ref stop, exception, null);
            await stopping.CancelAsync().ConfigureAwait(false);
        }
    }

    // A cancelled run ends when what it began has ended; what it did not begin stays as it is.
    private async Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(items, parallel, async (item, token) => await act(item, token).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }

    private int Stopped(Exception exception)
    {
        if (exception is SoniloException known)
        {
            return BatchCommand.Stopped(known, console);
        }

        ExceptionDispatchInfo.Throw(exception);
        return ExitCode.OutsideFailed;
    }

    private void Report(BatchFile file)
    {
        var all = file.Lines.Select(line => results.GetValueOrDefault(line.Number) ?? new BatchResult(line, BatchState.NotStarted)).ToList();
        console.EndProgress();
        console.Out.WriteLine(BatchReport.Summary(all));
        try
        {
            BatchReport.Write(options.Folder, all);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutsideFailureException($"What was made is saved, but the report in '{options.Folder}' cannot be written: {exception.Message} The same command writes it again.", exception);
        }

        console.Out.WriteLine(Path.Combine(options.Folder, "report.md"));
        if (all.Exists(static result => result.State is BatchState.NotStarted or BatchState.Running))
        {
            console.Note("The same command continues where this one ended; nothing is paid for twice.");
        }
    }
}
