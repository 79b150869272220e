namespace Sonilo;

/// <summary>What a search for the job of a lost submit found.</summary>
/// <param name="Candidates">The jobs that it may have become, the likeliest first.</param>
/// <param name="IsComplete">Whether every job of that time was seen. Without it, no candidates does not mean that there is no job.</param>
public sealed record CandidateSearch(IReadOnlyList<GenerationCandidate> Candidates, bool IsComplete);
