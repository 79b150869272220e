namespace Sonilo;

/// <summary>A submit that is about to leave.</summary>
public sealed record LedgerIntent
{
    /// <summary>The body, with the ids of uploaded files: what a lost job is looked for by.</summary>
    public required string Input { get; init; }

    /// <summary>Which attempt it is, counted from 1: one more than <see cref="LedgerEntry.Attempts"/> was.</summary>
    public required int Attempt { get; init; }

    /// <summary>When it is about to leave, by this machine's clock.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>What it will cost, in creative units, as far as that is known; it is reserved.</summary>
    public decimal Estimate { get; init; }

    /// <summary>What may be spent; <see langword="null"/> for any amount.</summary>
    public Budget? Budget { get; init; }
}
