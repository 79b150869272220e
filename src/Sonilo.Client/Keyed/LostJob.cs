using System.Globalization;

namespace Sonilo;

/// <summary>What became of a submit whose answer is lost: a job that it certainly became, nothing yet, or what is known.</summary>
internal sealed class LostJob(GenerationLedger ledger, IJobSource jobs, SoniloClientOptions options)
{
    // A job can be listed a moment late.
    private const int MinLooks = 4;

    /// <summary>Looks for the job, and records it where it is certain.</summary>
    /// <returns>The job; <see langword="null"/> where the caller's choice is to send it again, and nothing speaks against it.</returns>
    /// <exception cref="UnknownOutcomeException">It stays unknown.</exception>
    public async Task<GenerationJob?> FindAsync(LedgerEntry entry, OnUnknown choice, Exception? cause, CancellationToken cancellationToken)
    {
        // The ledger's times are those of its store, whose clock need not agree with this machine's: only how long ago it was counts, and what passes here.
        var began = options.TimeProvider.GetTimestamp();
        var before = entry.UpdatedAt - (entry.SubmittedAt ?? entry.UpdatedAt);
        var attempt = new SubmitAttempt(entry.Request.ModelId, options.TimeProvider.GetUtcNow() - before, entry.Input ?? entry.Request.Input, entry.Request.ProjectId);
        for (var look = 1; ; look++)
        {
            var search = await jobs.FindAsync(attempt, cancellationToken).ConfigureAwait(false);
            var candidates = await UnclaimedAsync(search, entry.Key, cancellationToken).ConfigureAwait(false);
            var same = candidates.Where(static candidate => candidate.Match == CandidateMatch.Same).ToList();
            if (same.Count == 1 && search.IsComplete)
            {
                if (await TryAdoptAsync(entry.Key, same[0].Job, cancellationToken).ConfigureAwait(false))
                {
                    return same[0].Job;
                }

                continue;
            }

            var wait = Wait(before + options.TimeProvider.GetElapsedTime(began), choice, look);
            if (wait is null || (candidates.Count > 0 && look >= MinLooks))
            {
                return wait is null && candidates.Count == 0 && search.IsComplete && choice.After is not null
                    ? null
                    : throw Unknown(entry, attempt, candidates, search.IsComplete, cause);
            }

            await options.TimeProvider.DelayAsync(wait.Value, cancellationToken).ConfigureAwait(false);
        }
    }

    // Another key of the same request may have been quicker; then it is that one's, and this one looks on.
    private async Task<bool> TryAdoptAsync(string key, GenerationJob job, CancellationToken cancellationToken)
    {
        try
        {
            return (await ledger.AdoptAsync(key, job.Id, job.State?.Cost, cancellationToken).ConfigureAwait(false)).JobId == job.Id;
        }
        catch (LedgerException exception) when (exception.JobId == job.Id)
        {
            return false;
        }
    }

    /// <summary>How long until the next look; <see langword="null"/> where this was the last one.</summary>
    private TimeSpan? Wait(TimeSpan age, OnUnknown choice, int look)
    {
        var pause = TimeSpan.FromTicks(Math.Min(options.PollInterval.Ticks << Math.Min(look - 1, 8), options.MaxPollInterval.Ticks));
        if (choice.After is not { } after)
        {
            return look < MinLooks ? pause : null;
        }

        var patience = after > ledger.Lease ? after : ledger.Lease;
        var left = patience - age;
        return left > TimeSpan.Zero ? (left < pause ? left : pause) : look < MinLooks ? pause : null;
    }

    // What nothing contradicts. Jobs of other keys are not this one's; a job that shows another value is another job.
    private async Task<List<GenerationCandidate>> UnclaimedAsync(CandidateSearch search, string key, CancellationToken cancellationToken)
    {
        var unclaimed = new List<GenerationCandidate>();
        foreach (var candidate in search.Candidates.Where(static candidate => candidate.Match != CandidateMatch.Different))
        {
            if (await ledger.FindJobAsync(candidate.Job.Id, cancellationToken).ConfigureAwait(false) is not { } known || known.Key == key)
            {
                unclaimed.Add(candidate);
            }
        }

        return unclaimed;
    }

    private UnknownOutcomeException Unknown(LedgerEntry entry, SubmitAttempt attempt, List<GenerationCandidate> candidates, bool isComplete, Exception? cause)
    {
        var known = candidates.Count switch
        {
            0 when isComplete => "The complete list of jobs shows none that it became.",
            0 => "The list of jobs could not be read to its end, and shows none that it became.",
            _ => $"It may have become {string.Join(" or ", candidates.Select(static candidate => candidate.Job.Id))}, which is not certain.",
        };
        return new UnknownOutcomeException(
            string.Format(CultureInfo.InvariantCulture, "The submit of key \"{0}\" at {1:u} may have started a job{2}; nothing is sent under this key until that is settled. ", entry.Key, attempt.SubmittedAt, jobs.CostsMoney ? ", which is then paid for" : "") +
            $"{known} Look at the service's list, then record the job with AdoptAsync(key, jobId) of the ledger, or, if there certainly is none, ForgetAsync(key).",
            cause)
        {
            Attempt = attempt, Jobs = jobs,
        };
    }
}
