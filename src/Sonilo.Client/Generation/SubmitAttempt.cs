namespace Sonilo;

/// <summary>A submit of which it is not known whether it arrived: what was sent, when, and how to look for it.</summary>
internal sealed record SubmitAttempt(string ModelId, DateTimeOffset SubmittedAt, string Input, IJobSource? Jobs, string? ProjectId)
{
    public IAsyncEnumerable<GenerationJob> FindCandidatesAsync(CancellationToken cancellationToken) =>
        Jobs is null ? throw new InvalidOperationException("This exception was not thrown by a client, so there is nowhere to look.")
        : Jobs.FindAsync(this, cancellationToken);
}
