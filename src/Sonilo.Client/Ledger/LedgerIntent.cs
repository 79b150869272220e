namespace Sonilo;

/// <summary>A submit that is about to leave.</summary>
/// <param name="Input">The body, with the ids of uploaded files: what a lost job is looked for by.</param>
/// <param name="Attempt">Which attempt it is, counted from 1: one more than <see cref="LedgerEntry.Attempts"/> was.</param>
public sealed record LedgerIntent(string Input, int Attempt)
{
    /// <summary>What it will cost, in creative units, as far as that is known; it is reserved.</summary>
    public decimal Estimate { get; init; }

    /// <summary>What may be spent; <see langword="null"/> for any amount.</summary>
    public Budget? Budget { get; init; }
}
