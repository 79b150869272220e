namespace Sonilo;

/// <summary>A job that a lost submit may have become: of that model and about that time.</summary>
/// <param name="Job">The job.</param>
/// <param name="Match">How well its input agrees with what was sent.</param>
/// <param name="Differences">The parameters whose values differ from what was sent, as far as the service shows them.</param>
/// <param name="TimeApart">How long the submit and the creation of the job are apart; <see langword="null"/> where the service does not say when it was created.</param>
public sealed record GenerationCandidate(GenerationJob Job, CandidateMatch Match, IReadOnlyList<string> Differences, TimeSpan? TimeApart);
