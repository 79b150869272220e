namespace Sonilo.Cli.Batch;

/// <summary>Makes one line: starts it under its key, waits, and puts its files in their place.</summary>
internal sealed class BatchWork(SoniloClient client, GenerationLedger ledger, BatchOptions options, IReadOnlyDictionary<string, string?> pageDates)
{
    /// <summary>What became of the line; a fault is part of the answer, unless it hits every line.</summary>
    public async Task<BatchResult> RunAsync(PricedLine priced, CancellationToken cancellationToken)
    {
        var line = priced.Line;
        if (priced.Error is { } error)
        {
            return new BatchResult(line, BatchState.Failed) { Error = error };
        }

        try
        {
            var call = new GenerationCallOptions { Key = line.Key, EstimatedCost = priced.Price };
            var result = await client.GenerateAsync(line.Model.Id, line.Inputs.Values, call, progress: null, cancellationToken).ConfigureAwait(false);
            return await SaveAsync(line, result, cancellationToken).ConfigureAwait(false);
        }
        catch (GenerationFailedException exception)
        {
            var known = await ledger.FindAsync(line.Key, CancellationToken.None).ConfigureAwait(false);
            return new BatchResult(line, BatchState.Failed) { JobId = exception.JobId, Cost = known?.Charge, Error = exception.Message };
        }
        catch (UnknownOutcomeException exception)
        {
            return new BatchResult(line, BatchState.Unknown) { Error = Words(exception) };
        }
        catch (Exception exception) when (JobOf(exception) is not null)
        {
            return new BatchResult(line, BatchState.Running) { JobId = JobOf(exception), Error = exception.Message };
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            return new BatchResult(line, exception is ISoniloFailure { MayHaveStarted: true } ? BatchState.Unknown : BatchState.NotStarted) { Error = "Stopped." };
        }
        catch (Exception exception) when (exception is SoniloRequestException or SoniloNotFoundException or LedgerKeyException or IOException)
        {
            return new BatchResult(line, BatchState.Failed) { Error = exception.Message };
        }
        catch (SoniloException exception) when (exception is not LedgerException and not BudgetExceededException and not SoniloAuthenticationException and not NoSpendException)
        {
            return new BatchResult(line, BatchState.NotStarted) { Error = exception.Message };
        }
    }

    // The client's advice is for programs.
    private static string Words(UnknownOutcomeException exception) => exception.Message.Split(" Look at the service's list")[0] +
        " dotnet sonilo jobs lists the jobs, and resume saves the files of one; --resend-after sends the line again when the complete list shows nothing of it; a new key starts it anew.";

    private static string? JobOf(Exception exception) => (exception as ISoniloFailure)?.JobId;

    private async Task<BatchResult> SaveAsync(BatchLine line, GenerationResult made, CancellationToken cancellationToken)
    {
        // The client names files by model, asset and content; only the extension is kept.
        var arrivals = Path.Combine(options.ArrivalsFolder, line.Name);
        var paths = await made.SaveAsync(arrivals, overwrite: true, cancellationToken).ConfigureAwait(false);
        var files = new List<string>();
        foreach (var path in paths)
        {
            var name = line.Name + (files.Count == 0 ? "" : FormattableString.Invariant($"-{files.Count + 1}")) + Path.GetExtension(path);
            File.Move(path, Path.Combine(options.Folder, name), overwrite: true);
            files.Add(name);
        }

        Directory.Delete(arrivals, recursive: true);
        await ledger.NoteFilesAsync(made.Job.Id, files, cancellationToken).ConfigureAwait(false);
        var known = await ledger.FindAsync(line.Key, cancellationToken).ConfigureAwait(false);
        var result = new BatchResult(line, BatchState.Done) { JobId = made.Job.Id, Cost = known?.Cost ?? made.State.Cost, Files = files };
        Provenance.Write(options.Folder, line, result, made.State, pageDates.GetValueOrDefault(line.Model.Id));
        return result;
    }
}
