using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>Looks for the job that a submit of unknown outcome may have become.</summary>
internal static class CandidateSearch
{
    private const int MaxPages = 5;

    // Two clocks are compared, and nobody promises that they agree.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Afterwards = TimeSpan.FromMinutes(30);

    public static async IAsyncEnumerable<GenerationJob> FindAsync(
        ClientCore core, SubmitAttempt attempt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = new List<(GenerationJobState State, TimeSpan Distance)>();
        var input = JsonNode.Parse(attempt.Input) as JsonObject ?? [];
        string? token = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var (jobs, next) = await core.Jobs.ReadPageAsync(200, token, attempt.ProjectId, cancellationToken).ConfigureAwait(false);
            found.AddRange(jobs.Where(job => Matches(job, attempt, input)).Select(job => (job, Distance(job, attempt))));
            if (next is null || next == token || (jobs.Count > 0 && jobs.TrueForAll(job => job.CreatedAt < attempt.SubmittedAt - ClockDifference)))
            {
                break;
            }

            token = next;
        }

        foreach (var (state, _) in found.OrderBy(static candidate => candidate.Distance))
        {
            yield return core.Job(state.JobId, state, new JobTerms(attempt.ModelId, attempt.ProjectId, core.Options.WaitLimit, null));
        }
    }

    private static TimeSpan Distance(GenerationJobState job, SubmitAttempt attempt) =>
        job.CreatedAt is { } created ? (created - attempt.SubmittedAt).Duration() : TimeSpan.MaxValue;

    private static bool Matches(GenerationJobState job, SubmitAttempt attempt, JsonObject sent)
    {
        if (job.CreatedAt is { } created && (created < attempt.SubmittedAt - ClockDifference || created > attempt.SubmittedAt + Afterwards))
        {
            return false;
        }

        if (job.ModelId is { } model && model != attempt.ModelId)
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
