namespace Sonilo;

/// <summary>Tells the ledger what became of a job, where there is a ledger.</summary>
internal sealed class JobRecord(GenerationLedger? ledger, SoniloLog log)
{
    /// <summary>Records an end with its results; a state that is not an end, or lists no results yet, is left for later.</summary>
    /// <remarks>The caller has the result at hand: a ledger that fails now must not take it away, and learns of it the next time.</remarks>
    public async Task EndAsync(GenerationJobState state)
    {
        if (ledger is null || !state.HasEnded || (state.HasSucceeded && state.AssetIds.Count == 0))
        {
            return;
        }

        var charge = state.HasSucceeded || state.ChargedWhenFailed == true ? state.Cost : state.ChargedWhenFailed == false ? 0 : (decimal?)null;
        await NoteAsync(state.JobId, ledger.EndAsync(state.JobId, new LedgerEnd(state.HasSucceeded, charge, state.RawJson.GetRawText()))).ConfigureAwait(false);
    }

    /// <summary>Records where a job's files were saved.</summary>
    public Task NoteFilesAsync(string jobId, IReadOnlyList<string> paths) =>
        ledger is null ? Task.CompletedTask : NoteAsync(jobId, ledger.NoteFilesAsync(jobId, paths));

    private async Task NoteAsync(string jobId, Task note)
    {
        try
        {
            await note.ConfigureAwait(false);
        }
        catch (LedgerException exception)
        {
            log.NotRecorded(jobId, exception);
        }
    }
}
