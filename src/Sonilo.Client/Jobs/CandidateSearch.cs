using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>Looks for the job that a submit of unknown outcome may have become.</summary>
internal sealed class CandidateSearch(JobStates states, IJobSource source, SoniloClientOptions options)
{
    private const int MaxPages = 5;

    // Between a submit and its job, and for what the two clocks differ by where the service does not tell its time.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Afterwards = TimeSpan.FromMinutes(30);

    public async IAsyncEnumerable<GenerationJob> FindAsync(
        SubmitAttempt attempt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = new List<(GenerationJobState State, TimeSpan Distance)>();
        var input = JsonNode.Parse(attempt.Input) as JsonObject ?? [];
        var submittedAt = attempt.SubmittedAt;
        string? token = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var (jobs, next, date) = await states.ReadPageAsync(200, token, attempt.ProjectId, cancellationToken).ConfigureAwait(false);
            if (page == 0 && date is { } now)
            {
                // Jobs carry the service's time, and a clock that is an hour wrong must not hide the one that was paid for.
                submittedAt += now - options.TimeProvider.GetUtcNow();
            }

            found.AddRange(jobs.Where(job => Matches(job, attempt.ModelId, submittedAt, input)).Select(job => (job, Distance(job, submittedAt))));
            if (next is null || next == token || (jobs.Count > 0 && jobs.TrueForAll(job => job.CreatedAt < submittedAt - ClockDifference)))
            {
                break;
            }

            token = next;
        }

        foreach (var (state, _) in found.OrderBy(static candidate => candidate.Distance))
        {
            yield return new GenerationJob(source, state.JobId, state, new JobTerms(attempt.ModelId, attempt.ProjectId, options.WaitLimit, null));
        }
    }

    private static TimeSpan Distance(GenerationJobState job, DateTimeOffset submittedAt) =>
        job.CreatedAt is { } created ? (created - submittedAt).Duration() : TimeSpan.MaxValue;

    private static bool Matches(GenerationJobState job, string modelId, DateTimeOffset submittedAt, JsonObject sent)
    {
        if (job.CreatedAt is { } created && (created < submittedAt - ClockDifference || created > submittedAt + Afterwards))
        {
            return false;
        }

        if (job.ModelId is { } model && model != modelId)
        {
            return false;
        }

        // The service may add defaults, and leave out what it does not keep; what it shows must be what was sent.
        return job.RawJson.Object("metadata")?.Object("input") is not { } input || sent.All(field => Agrees(input, field));
    }

    private static bool Agrees(JsonElement input, KeyValuePair<string, JsonNode?> field) =>
        input.Field(field.Key) is not { } shown || field.Value is null || JsonNode.DeepEquals(JsonNode.Parse(shown.GetRawText()), field.Value)
        || (shown.AsDecimal() is { } number && field.Value is JsonValue value && value.TryGetValue<decimal>(out var sent) && sent == number);
}
