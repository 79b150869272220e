using System.Collections.Concurrent;

namespace Sonilo;

/// <summary>Reads the states of jobs: one, a page, or as many as are wanted.</summary>
internal sealed class JobStates(ApiConnection connection, TimeProvider time, SoniloLog log)
{
    // Up to so many jobs are read one by one, unless requests are short.
    private const int MaxSingleReads = 3;

    /// <summary>The largest page that the service gives (documented).</summary>
    public const int PageSize = 200;

    /// <summary>Of the jobs that no page shows, so many are read one by one each round.</summary>
    private const int UnseenReads = 4;

    /// <summary>How long listing is skipped after the service refused it.</summary>
    private static readonly TimeSpan RefusalLasts = TimeSpan.FromMinutes(5);

    /// <summary>How long listing is skipped after it failed otherwise: a list that hangs must not hold up the reads of single jobs each time.</summary>
    private static readonly TimeSpan FaultLasts = TimeSpan.FromSeconds(30);

    /// <summary>Until when the jobs of a project are not listed, and whether they are read one by one meanwhile.</summary>
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, bool ReadSingly)> skipped = new(StringComparer.Ordinal);

    /// <summary>Whether requests wait for their turn, so that each look at jobs holds up something else.</summary>
    public bool IsCrowded => connection.IsCrowded;

    /// <summary>Whether so many jobs are read by a page instead of one by one.</summary>
    public bool AreMany(int jobs) => jobs > (IsCrowded ? 1 : MaxSingleReads);

    /// <summary>One job, tried again through transient faults.</summary>
    public async Task<GenerationJobState> ReadAsync(string jobId, string? projectId, CancellationToken cancellationToken) =>
        State(jobId, await connection.GetAsync(PathOf(jobId, projectId), What(jobId), cancellationToken).ConfigureAwait(false));

    /// <summary>Asks the service to end a job, and gives its state after that.</summary>
    public async Task<GenerationJobState> CancelAsync(string jobId, string? projectId, CancellationToken cancellationToken)
    {
        var path = ApiPath.Of("/jobs/", jobId, "/action").Project(projectId).Text;
        var response = await connection.PostAsync(
            path, static () => new JsonContent(static json => json.WriteString("action", "cancel")), $"Canceling job {jobId}", cancellationToken).ConfigureAwait(false);
        return JobReader.Read(response) is { } state && state.JobId == jobId ? state : await ReadAsync(jobId, projectId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A page of the project's jobs, tried again through transient faults.</summary>
    public async Task<JobPage> ReadPageAsync(string? token, string? projectId, CancellationToken cancellationToken) =>
        JobReader.ReadPage(await connection.GetAsync(PageOf(token, projectId), "Listing jobs", cancellationToken).ConfigureAwait(false));

    /// <summary>One look at every job that is waited for. Nothing is tried again: the next look comes anyway.</summary>
    public async Task<JobRound> LookAsync(List<string> jobIds, string? projectId, CancellationToken cancellationToken)
    {
        var round = new JobRound();
        var single = jobIds;
        if (AreMany(jobIds.Count))
        {
            var unseen = new HashSet<string>(jobIds, StringComparer.Ordinal);
            if (!IsSkipped(projectId, out var readSingly))
            {
                readSingly = await LookAtPagesAsync(round, unseen, projectId, cancellationToken).ConfigureAwait(false);
            }

            single = readSingly ? [.. jobIds.Where(unseen.Contains).Take(UnseenReads)] : [];
        }

        await Task.WhenAll(single.Select(jobId => LookAtAsync(round, jobId, projectId, cancellationToken))).ConfigureAwait(false);
        return round;
    }

    private bool IsSkipped(string? projectId, out bool readSingly)
    {
        readSingly = true;
        if (!skipped.TryGetValue(projectId ?? "", out var skip) || skip.Until <= time.GetUtcNow())
        {
            return false;
        }

        readSingly = skip.ReadSingly;
        return true;
    }

    /// <summary>Looks at the pages of a project's jobs.</summary>
    /// <returns>Whether those that it did not see may be read one by one.</returns>
    private async Task<bool> LookAtPagesAsync(JobRound round, HashSet<string> unseen, string? projectId, CancellationToken cancellationToken)
    {
        string? token = null;
        try
        {
            // A page more than the jobs would fill: others use the project too.
            for (var pages = (unseen.Count / PageSize) + 2; pages > 0 && unseen.Count > 0; pages--)
            {
                var page = JobReader.ReadPage(await connection.LookAsync(PageOf(token, projectId), "Listing jobs", cancellationToken).ConfigureAwait(false));
                foreach (var job in page.Jobs.Where(job => unseen.Remove(job.JobId)))
                {
                    round.Saw(job);
                }

                if (page.Next is null || page.Next == token)
                {
                    break;
                }

                token = page.Next;
            }

            skipped.TryRemove(projectId ?? "", out _);
            return true;
        }
        catch (SoniloRateLimitException exception) when (
            exception.RetryAfter is { } pause && skipped.TryAdd(projectId ?? "", (time.GetUtcNow() + (pause < FaultLasts ? pause : FaultLasts), false)))
        {
            // Requests are short, and many single reads would make them shorter. A second refusal in turn may be the list's alone.
            log.PollingFailed(exception);
            return false;
        }
        catch (SoniloException exception)
        {
            // Not everyone may list, and the list may be out of order where the jobs are not: each job is then read separately.
            var refused = exception is SoniloRequestException or SoniloNotFoundException or SoniloAccessException or SoniloAuthenticationException;
            skipped[projectId ?? ""] = (time.GetUtcNow() + (refused ? RefusalLasts : FaultLasts), true);
            log.PollingFailed(exception);
            return true;
        }
    }

    private async Task LookAtAsync(JobRound round, string jobId, string? projectId, CancellationToken cancellationToken)
    {
        try
        {
            round.Saw(State(jobId, await connection.LookAsync(PathOf(jobId, projectId), What(jobId), cancellationToken).ConfigureAwait(false)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            round.Missed(jobId, exception);
        }
    }

    // An answer that names another job says nothing about this one.
    private static GenerationJobState State(string jobId, ApiResponse response) =>
        JobReader.Read(response) is { } state && state.JobId == jobId ? state : throw Failure.NotUnderstood(response, What(jobId), "that job");

    private static string What(string jobId) => $"Reading job {jobId}";

    private static string PathOf(string jobId, string? projectId) => ApiPath.Of("/jobs/", jobId).Project(projectId).Text;

    private static string PageOf(string? token, string? projectId) =>
        ApiPath.Of("/jobs").Query("pageSize", PageSize).Query("paginationToken", token).Project(projectId).Text;
}
