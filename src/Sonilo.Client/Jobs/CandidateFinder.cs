using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>Looks for the job that a submit of unknown outcome may have become.</summary>
/// <remarks>It walks the list by time and not by pages, in whatever order the service lists, and excludes no job by its input. Held by <c>CandidateTests</c>.</remarks>
internal sealed class CandidateFinder(JobStates states, IJobSource source, SoniloClientOptions options)
{
    // Between a submit and its job, and for clock skew when the response has no Date header.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Afterwards = TimeSpan.FromMinutes(30);

    // A list that never ends is one that goes in circles.
    private const int MaxPages = 1000;

    public async Task<CandidateSearch> FindAsync(SubmitAttempt attempt, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, GenerationCandidate>(StringComparer.Ordinal);
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        var sent = JsonNode.Parse(attempt.Input) as JsonObject ?? [];
        var submittedAt = attempt.SubmittedAt;
        var order = new ListOrder();
        string? token = null;
        for (var number = 0; number < MaxPages; number++)
        {
            JobPage page;
            try
            {
                page = await states.ReadPageAsync(token, attempt.ProjectId, cancellationToken).ConfigureAwait(false);
            }
            catch (SoniloException) when (found.Count > 0)
            {
                // What was found is worth more than why no more was.
                return Ranked(found, isComplete: false);
            }

            if (number == 0 && page.Date is { } now)
            {
                // Jobs carry the service's time, and a clock that is an hour wrong must not hide the one that was paid for.
                submittedAt += now - options.TimeProvider.GetUtcNow();
            }

            foreach (var job in page.Jobs.Where(job => MayBe(job, attempt.ModelId, submittedAt)))
            {
                found[job.JobId] = Candidate(job, attempt, sent, submittedAt);
            }

            order.Note(page.Jobs);
            if (page.Next is null || order.HasPassed(submittedAt - ClockDifference))
            {
                return Ranked(found, isComplete: true);
            }

            if (!tokens.Add(page.Next))
            {
                break;
            }

            token = page.Next;
        }

        return Ranked(found, isComplete: false);
    }

    private GenerationCandidate Candidate(GenerationJobState state, SubmitAttempt attempt, JsonObject sent, DateTimeOffset submittedAt)
    {
        var (match, differences) = InputComparison.Of(sent, state.RawJson.Object("metadata")?.Object("input"));
        var job = new GenerationJob(source, state.JobId, state, new JobTerms(attempt.ModelId, attempt.ProjectId, options.WaitLimit, null));
        return new GenerationCandidate(job, match, differences, (state.CreatedAt - submittedAt)?.Duration());
    }

    private static bool MayBe(GenerationJobState job, string modelId, DateTimeOffset submittedAt) =>
        !(job.CreatedAt is { } created && (created < submittedAt - ClockDifference || created > submittedAt + Afterwards))
        && (job.ModelId is null || job.ModelId == modelId);

    private static CandidateSearch Ranked(Dictionary<string, GenerationCandidate> found, bool isComplete) =>
        new([.. found.Values.OrderByDescending(static candidate => candidate.Match).ThenBy(static candidate => candidate.TimeApart ?? TimeSpan.MaxValue)], isComplete);
}
