namespace Sonilo;

/// <summary>A submit of which it is not known whether it arrived: all that is needed to look for its job, in another process too.</summary>
/// <param name="ModelId">The model that the request was for.</param>
/// <param name="SubmittedAt">When it was sent, by the sender's clock.</param>
/// <param name="Input">The parameters that were sent, as a JSON object.</param>
/// <param name="ProjectId">The project that it was sent to; <see langword="null"/> for the key's own.</param>
public sealed record SubmitAttempt(string ModelId, DateTimeOffset SubmittedAt, string Input, string? ProjectId = null)
{
    /// <summary>Looks for what a submit became, with the client that sent it.</summary>
    internal static Task<CandidateSearch> FindAsync(SubmitAttempt? attempt, IJobSource? jobs, CancellationToken cancellationToken) =>
        attempt is null ? throw new InvalidOperationException("Nothing was submitted, so there is nothing to look for.")
        : jobs is null ? throw new InvalidOperationException("This exception was not thrown by a client, so there is nowhere to look: give Attempt to a client's FindCandidatesAsync.")
        : jobs.FindAsync(attempt, cancellationToken);

    /// <summary>Shows no parameter.</summary>
    public override string ToString() => FormattableString.Invariant($"{ModelId} at {SubmittedAt:O}");
}
