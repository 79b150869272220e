using System.Globalization;

namespace Sonilo;

/// <summary>Turns the end of a job into its results, or into the exception for its bad end.</summary>
internal sealed class ResultReader(JobStates states, IAssetSource assets, SoniloClientOptions options)
{
    // A job may be a success before the service lists what it made.
    private const int LooksForResults = 3;

    /// <summary>The results of a job that has ended, within what is left of the limit of waiting.</summary>
    public async Task<GenerationResult> ReadAsync(GenerationJob job, GenerationJobState state, JobTerms terms, WaitDeadline limit)
    {
        state = await WholeAsync(job, state, terms, limit).ConfigureAwait(false);
        if (!state.HasSucceeded)
        {
            throw Failed(state);
        }

        if (state.AssetIds.Count == 0 && state.RawJson.Object("metadata")?.Field("output") is null)
        {
            throw JobFault.Of(new SoniloServiceException($"It ended with {state.Status}, and the service names no results."), job, state);
        }

        var made = await PatientlyAsync(job, limit, token => assets.ReadAsync(state.AssetIds, terms.ProjectId, token)).ConfigureAwait(false);
        return new GenerationResult(job, state, [.. made.Select(asset => asset.For(job.Id))]);
    }

    // An end that names neither results nor a reason is read again from the job itself.
    private async Task<GenerationJobState> WholeAsync(GenerationJob job, GenerationJobState state, JobTerms terms, WaitDeadline limit)
    {
        for (var look = 0; look < LooksForResults && Lacks(state); look++)
        {
            if (look > 0)
            {
                await PauseAsync(job, limit, look, null).ConfigureAwait(false);
            }

            if (state.HasSucceeded)
            {
                state = await PatientlyAsync(job, limit, token => states.ReadAsync(job.Id, terms.ProjectId, token)).ConfigureAwait(false) is { HasEnded: true } again ? again : state;
            }
            else
            {
                return await ReasonAsync(job, state, terms, limit).ConfigureAwait(false);
            }
        }

        job.Update(state);
        return state;
    }

    private static bool Lacks(GenerationJobState state) =>
        state.HasSucceeded ? state.AssetIds.Count == 0 && state.RawJson.Object("metadata")?.Field("output") is null : state.IsListed && state.Error is null;

    // That it failed is known already; why, only perhaps.
    private async Task<GenerationJobState> ReasonAsync(GenerationJob job, GenerationJobState state, JobTerms terms, WaitDeadline limit)
    {
        try
        {
            return await states.ReadAsync(job.Id, terms.ProjectId, limit.Token).ConfigureAwait(false) is { HasEnded: true } whole ? whole : state;
        }
        catch (Exception exception) when (exception is SoniloException or OperationCanceledException or ObjectDisposedException)
        {
            return state;
        }
    }

    private async Task<T> PatientlyAsync<T>(GenerationJob job, WaitDeadline limit, Func<CancellationToken, Task<T>> read)
    {
        var patience = new Patience(options.TimeProvider);
        Exception? missed = null;
        for (var look = 1; ; look++)
        {
            try
            {
                return await read(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (limit.Token.IsCancellationRequested)
            {
                throw limit.Reached(job, exception, missed);
            }
            catch (Exception exception)
            {
                missed = patience.EndsWith(exception) ? throw JobFault.Of(exception, job) : exception;
            }

            await PauseAsync(job, limit, look, missed).ConfigureAwait(false);
        }
    }

    private async Task PauseAsync(GenerationJob job, WaitDeadline limit, int look, Exception? missed)
    {
        var interval = TimeSpan.FromTicks((long)Math.Min(options.PollInterval.Ticks * Math.Pow(1.5, look - 1), options.MaxPollInterval.Ticks));
        try
        {
            await options.TimeProvider.DelayAsync(Jitter.Around(interval), limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw limit.Reached(job, exception, missed);
        }
    }

    private static GenerationFailedException Failed(GenerationJobState state)
    {
        var charged = state.ChargedWhenFailed switch
        {
            true => " It stays charged.",
            false => " It is not charged.",
            null => "",
        };
        return new GenerationFailedException(string.Format(
            CultureInfo.InvariantCulture, "Job {0} ended with {1}: {2}{3}{4}", state.JobId, state.Status,
            state.Error ?? "the vendor gave no reason.", state.Hint is { } hint ? " " + hint : "", charged))
        {
            JobId = state.JobId, Status = state.Status, Reason = state.Error, Hint = state.Hint,
            Charged = state.ChargedWhenFailed, State = state, RawBody = state.RawJson.GetRawText(),
        };
    }
}
