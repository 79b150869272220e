using System.Collections.Concurrent;

namespace Sonilo;

/// <summary>Reads the states of jobs: one, a page, or as many as are wanted.</summary>
internal sealed class JobStates(ApiConnection connection, TimeProvider time, SoniloLog log)
{
    /// <summary>Up to so many jobs are read one by one.</summary>
    public const int MaxSingleReads = 3;

    /// <summary>Of the jobs that no page shows, so many are read one by one each round.</summary>
    private const int UnseenReads = 4;

    /// <summary>The largest page that the service gives (documented).</summary>
    private const int PageSize = 200;

    /// <summary>Who was not allowed to list is not asked to for so long.</summary>
    private static readonly TimeSpan RefusalLasts = TimeSpan.FromMinutes(5);

    /// <summary>Until when the jobs of a project are not listed.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> refused = new(StringComparer.Ordinal);

    public async Task<GenerationJobState> ReadAsync(string jobId, string? projectId, CancellationToken cancellationToken)
    {
        var what = $"Reading job {jobId}";
        try
        {
            var answer = await connection.GetAsync(ApiPath.Of("/jobs/", jobId).Project(projectId).Text, what, cancellationToken).ConfigureAwait(false);
            return JobReader.Read(answer) ?? throw Failure.NotUnderstood(answer, what, "a job");
        }
        catch (SoniloException exception)
        {
            exception.Attach(jobId);
            throw;
        }
    }

    public async Task<(List<GenerationJobState> Jobs, string? Next, DateTimeOffset? Date)> ReadPageAsync(
        int size, string? token, string? projectId, CancellationToken cancellationToken)
    {
        var path = ApiPath.Of("/jobs").Query("pageSize", Math.Min(size, PageSize)).Query("paginationToken", token).Project(projectId).Text;
        return JobReader.ReadPage(await connection.GetAsync(path, "Listing jobs", cancellationToken).ConfigureAwait(false));
    }

    public async Task<Round> ReadAsync(List<string> jobIds, string? projectId, CancellationToken cancellationToken)
    {
        var round = new Round();
        var single = jobIds;
        if (jobIds.Count > MaxSingleReads)
        {
            var unseen = new HashSet<string>(jobIds, StringComparer.Ordinal);
            if (!refused.TryGetValue(projectId ?? "", out var until) || until <= time.GetUtcNow())
            {
                await ReadPagesAsync(round, unseen, projectId, cancellationToken).ConfigureAwait(false);
            }

            single = [.. jobIds.Where(unseen.Contains).Take(UnseenReads)];
        }

        await Task.WhenAll(single.Select(jobId => ReadOneAsync(round, jobId, projectId, cancellationToken))).ConfigureAwait(false);
        return round;
    }

    private async Task ReadPagesAsync(Round round, HashSet<string> unseen, string? projectId, CancellationToken cancellationToken)
    {
        string? token = null;
        try
        {
            // A page more than the jobs would fill: others use the project too.
            for (var pages = (unseen.Count / PageSize) + 2; pages > 0 && unseen.Count > 0; pages--)
            {
                var (jobs, next, _) = await ReadPageAsync(PageSize, token, projectId, cancellationToken).ConfigureAwait(false);
                foreach (var job in jobs.Where(job => unseen.Remove(job.JobId)))
                {
                    round.States[job.JobId] = job;
                }

                if (next is null || next == token)
                {
                    break;
                }

                token = next;
            }
        }
        catch (SoniloException exception) when (exception is SoniloRequestException or SoniloNotFoundException or SoniloAccessException or SoniloServiceException { StatusCode: not null })
        {
            // Not everyone may list, and the list may be out of order where the jobs are not: then each job is read by itself.
            if (exception is not SoniloServiceException)
            {
                refused[projectId ?? ""] = time.GetUtcNow() + RefusalLasts;
            }

            log.PollingFailed(exception);
        }
    }

    private async Task ReadOneAsync(Round round, string jobId, string? projectId, CancellationToken cancellationToken)
    {
        try
        {
            var state = await ReadAsync(jobId, projectId, cancellationToken).ConfigureAwait(false);
            round.Set(jobId, state, null);
        }
        catch (SoniloException exception)
        {
            round.Set(jobId, null, exception);
        }
    }

    /// <summary>What one round of reading brought.</summary>
    internal sealed class Round
    {
        public Dictionary<string, GenerationJobState> States { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Exception> Faults { get; } = new(StringComparer.Ordinal);

        public void Set(string jobId, GenerationJobState? state, Exception? fault)
        {
            lock (States)
            {
                if (state is not null)
                {
                    States[jobId] = state;
                }
                else
                {
                    Faults[jobId] = fault!;
                }
            }
        }
    }
}
