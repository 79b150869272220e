using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Sonilo;

/// <summary>Reads jobs and waits for them to end; every job holds it.</summary>
internal sealed class JobSource(JobStates states, JobPoller poller, IAssetSource assets, JobRecord record, SoniloClientOptions options, SoniloLog log, bool costsMoney) : IJobSource
{
    private readonly ResultReader results = new(states, assets, options);

    public bool CostsMoney => costsMoney;

    public Task<GenerationJobState> ReadAsync(string jobId, string? projectId, CancellationToken cancellationToken) =>
        states.ReadAsync(jobId, projectId, cancellationToken);

    public Task<GenerationJobState> CancelAsync(string jobId, string? projectId, CancellationToken cancellationToken) =>
        states.CancelAsync(jobId, projectId, cancellationToken);

    public Task NoteFilesAsync(string jobId, IReadOnlyList<string> paths) => record.NoteFilesAsync(jobId, paths);

    public Task<CandidateSearch> FindAsync(SubmitAttempt attempt, CancellationToken cancellationToken) =>
        new CandidateFinder(states, this, options).FindAsync(attempt, cancellationToken);

    public async IAsyncEnumerable<GenerationJobState> WatchAsync(
        GenerationJob job, JobTerms terms, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (job.State is { HasEnded: true } ended)
        {
            yield return ended;
            yield break;
        }

        using var limit = new WaitDeadline(options.TimeProvider, terms.WaitLimit, cancellationToken);
        var watch = Join(job, terms);
        try
        {
            var version = 0;
            while (true)
            {
                GenerationJobState? state;
                Exception? fault;
                try
                {
                    (version, state, fault) = await poller.NextAsync(watch, version, limit.Token).ConfigureAwait(false);
                }
                catch (OperationCanceledException exception)
                {
                    throw limit.Reached(job, exception, watch.Missed);
                }
                catch (ObjectDisposedException exception)
                {
                    throw JobFault.Of(exception, job);
                }

                if (fault is not null || state is null)
                {
                    throw JobFault.Of(fault ?? new InvalidOperationException("Nothing was read."), job);
                }

                job.Update(state);
                await record.EndAsync(state).ConfigureAwait(false);
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
        using var limit = new WaitDeadline(options.TimeProvider, terms.WaitLimit, cancellationToken);
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
                    progress.Report(new GenerationProgress(job.Id, state.Status, furthest, limit.Elapsed));
                }
            }

            log.JobEnded(job.Id, last.Status, limit.Elapsed);
            SoniloTelemetry.JobEnded(job.ModelId, last.Status, limit.Elapsed);
            var result = await results.ReadAsync(job, last, terms, limit).ConfigureAwait(false);
            await record.EndAsync(result.State).ConfigureAwait(false);
            return result;
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
            throw JobFault.Of(exception, job);
        }
    }
}
