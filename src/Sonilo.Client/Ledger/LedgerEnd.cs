namespace Sonilo;

/// <summary>How a job ended.</summary>
/// <param name="Succeeded">Whether it ended well.</param>
/// <param name="Charge">What it is charged with, in creative units; <see langword="null"/> where that is not known, and what was recorded before stands.</param>
/// <param name="Job">The job's last state, as the service's JSON.</param>
public sealed record LedgerEnd(bool Succeeded, decimal? Charge, string Job);
