namespace Sonilo;

/// <summary>What a ledger knows under one key.</summary>
/// <param name="Request">The key, and what it is for.</param>
/// <param name="Status">What is known of the work.</param>
public sealed record LedgerEntry(LedgerRequest Request, LedgerStatus Status)
{
    /// <summary>The key, as the caller gave it.</summary>
    public string Key => Request.Key;

    /// <summary>The call that owns the key; <see langword="null"/> when none does.</summary>
    public string? Owner { get; init; }

    /// <summary>How often a submit was about to leave.</summary>
    public int Attempts { get; init; }

    /// <summary>The body of the latest submit, with the ids of uploaded files.</summary>
    public string? Input { get; init; }

    /// <summary>When the latest submit was about to leave, by the store's clock.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The job; <see langword="null"/> until one is known.</summary>
    public string? JobId { get; init; }

    /// <summary>What the job costs, in creative units; until that is known, <see langword="null"/>.</summary>
    public decimal? Cost { get; init; }

    /// <summary>What the key counts for in budgets now, in creative units: the estimate while it runs, then the cost, and nothing where a failed job was not charged.</summary>
    public decimal Charge { get; init; }

    /// <summary>The job's last state, as the service's JSON; <see langword="null"/> until the job has ended.</summary>
    public string? Job { get; init; }

    /// <summary>Where the files were saved; empty if that was not recorded.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>When the key was first taken.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the entry last changed, or its owner last renewed the key.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
