using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Sonilo;

/// <summary>Reads jobs and waits for them to end; every job holds it.</summary>
internal sealed class JobSource(JobStates states, JobPoller poller, IAssetSource assets, SoniloClientOptions options, SoniloLog log) : IJobSource
{
    public Task<GenerationJobState> ReadAsync(string jobId, string? projectId, CancellationToken cancellationToken) =>
        states.ReadAsync(jobId, projectId, cancellationToken);

    public IAsyncEnumerable<GenerationJob> FindAsync(SubmitAttempt attempt, CancellationToken cancellationToken) =>
        new CandidateSearch(states, this, options).FindAsync(attempt, cancellationToken);

    public async IAsyncEnumerable<GenerationJobState> WatchAsync(
        GenerationJob job, JobTerms terms, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (job.State is { HasEnded: true } ended)
        {
            yield return ended;
            yield break;
        }

        var started = options.TimeProvider.GetTimestamp();
        using var limit = options.TimeProvider.CreateTimeout(terms.WaitLimit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var watch = Join(job, terms);
        try
        {
            var version = 0;
            while (true)
            {
                GenerationJobState state;
                try
                {
                    (version, state) = await poller.NextAsync(watch, version, either.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException exception)
                {
                    throw cancellationToken.IsCancellationRequested
                        ? job.Cancelled(exception, cancellationToken)
                        : TimedOut(job, options.TimeProvider.GetElapsedTime(started), terms.WaitLimit);
                }

                job.Update(state);
                yield return state;
                if (state.HasEnded)
                {
                    yield break;
                }
            }
        }
        finally
        {
            poller.Leave(watch);
        }
    }

    public async Task<GenerationResult> WaitAsync(
        GenerationJob job, JobTerms terms, IProgress<GenerationProgress>? progress, CancellationToken cancellationToken)
    {
        using var activity = SoniloTelemetry.Start("sonilo.wait", terms.ModelId, job.Id);
        var started = options.TimeProvider.GetTimestamp();
        var furthest = 0.0;
        try
        {
            GenerationJobState last = null!;
            await foreach (var state in WatchAsync(job, terms, cancellationToken).ConfigureAwait(false))
            {
                last = state;
                if (progress is not null)
                {
                    furthest = state.HasSucceeded ? 1 : Math.Max(furthest, state.Fraction ?? 0);
                    progress.Report(new GenerationProgress(job.Id, state.Status, furthest, options.TimeProvider.GetElapsedTime(started)));
                }
            }

            var elapsed = options.TimeProvider.GetElapsedTime(started);
            log.JobEnded(job.Id, last.Status, elapsed);
            SoniloTelemetry.JobEnded(job.ModelId, last.Status, elapsed);
            last = await WholeAsync(job, last, terms.ProjectId, cancellationToken).ConfigureAwait(false);
            return last.HasSucceeded ? await ResultAsync(job, last, terms.ProjectId, cancellationToken).ConfigureAwait(false) : throw Failed(last);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
    }

    private JobWatch Join(GenerationJob job, JobTerms terms)
    {
        try
        {
            return poller.Join(job.Id, terms.ProjectId, readAtOnce: job.State is null);
        }
        catch (ObjectDisposedException exception)
        {
            throw JobFault.For(exception, job.Id);
        }
    }

    // An end that only a list showed, and that names neither results nor a reason, is read from the job itself.
    private async Task<GenerationJobState> WholeAsync(
        GenerationJob job, GenerationJobState state, string? projectId, CancellationToken cancellationToken)
    {
        if (!state.IsListed || (state.HasSucceeded ? state.AssetIds.Count > 0 : state.Error is not null))
        {
            return state;
        }

        try
        {
            var whole = await states.ReadAsync(job.Id, projectId, cancellationToken).ConfigureAwait(false);
            if (whole.HasEnded)
            {
                job.Update(whole);
                return whole;
            }
        }
        catch (SoniloException) when (!state.HasSucceeded)
        {
            // That it failed is known already.
        }
        catch (OperationCanceledException exception)
        {
            throw job.Cancelled(exception, cancellationToken);
        }

        return state;
    }

    private async Task<GenerationResult> ResultAsync(
        GenerationJob job, GenerationJobState state, string? projectId, CancellationToken cancellationToken)
    {
        try
        {
            var made = await assets.ReadAsync(state.AssetIds, projectId, cancellationToken).ConfigureAwait(false);
            return new GenerationResult(job, state, made);
        }
        catch (SoniloException exception)
        {
            exception.Attach(job.Id);
            throw;
        }
        catch (OperationCanceledException exception)
        {
            throw job.Cancelled(exception, cancellationToken);
        }
        catch (Exception exception)
        {
            throw JobFault.For(exception, job.Id);
        }
    }

    private static GenerationTimeoutException TimedOut(GenerationJob job, TimeSpan waited, TimeSpan limit) =>
        new($"Job {job.Id} had not ended after {limit}; it was {job.State?.Status ?? "not read yet"}. It goes on and stays paid for; GetJob(\"{job.Id}\") takes it up again.")
        {
            JobId = job.Id, State = job.State, Waited = waited,
        };

    private static GenerationFailedException Failed(GenerationJobState state)
    {
        var charged = state.ChargedWhenFailed switch
        {
            true => " It stays charged.",
            false => " It is not charged.",
            null => "",
        };
        return new GenerationFailedException(
            $"Job {state.JobId} ended with {state.Status}: {state.Error ?? "the vendor gave no reason."}{(state.Hint is { } hint ? " " + hint : "")}{charged}")
        {
            JobId = state.JobId, Status = state.Status, Reason = state.Error, Hint = state.Hint,
            Charged = state.ChargedWhenFailed, State = state, RawBody = state.RawJson.GetRawText(),
        };
    }
}
