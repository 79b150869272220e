namespace Sonilo.Ledger;

/// <summary>What a ledger goes by. Programs that share one should agree on it.</summary>
public sealed record LedgerOptions
{
    /// <summary>How long a key stays with a process that is not heard of any more, before another one takes it over. 30 s unless set; at least 1 s.</summary>
    /// <remarks>A process renews its keys three times within it. A process that stands still for longer loses them, and notices before it sends anything.</remarks>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a step waits for others that write. 10 s unless set.</summary>
    public TimeSpan LockLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many requests all programs together send within <see cref="RequestWindow"/>. 100 unless set, which a guide of the service names; <see langword="null"/> for any number.</summary>
    public int? RequestLimit { get; init; } = 100;

    /// <summary>The time that <see cref="RequestLimit"/> counts in. A minute unless set.</summary>
    public TimeSpan RequestWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many jobs all programs together run at once; <see langword="null"/> for as many as the service allows.</summary>
    public int? JobLimit { get; init; }

    /// <summary>How long after a refusal that named the service's own limit of jobs one more than that is tried, and after as long again another one. 10 minutes unless set.</summary>
    public TimeSpan JobLimitStep { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Refuses what cannot work.</summary>
    internal LedgerOptions Checked()
    {
        Check(Lease >= TimeSpan.FromSeconds(1) && Lease <= TimeSpan.FromHours(1), nameof(Lease), "between 1 s and 1 h");
        Check(LockLimit > TimeSpan.Zero && LockLimit <= TimeSpan.FromHours(1), nameof(LockLimit), "longer than zero, and no longer than 1 h");
        Check(RequestLimit is null or (>= 1 and <= 100_000), nameof(RequestLimit), "between 1 and 100,000");
        Check(RequestWindow > TimeSpan.Zero && RequestWindow <= TimeSpan.FromDays(1), nameof(RequestWindow), "longer than zero, and no longer than a day");
        Check(JobLimit is null or >= 1, nameof(JobLimit), "at least 1");
        Check(JobLimitStep > TimeSpan.Zero, nameof(JobLimitStep), "longer than zero");
        return this;
    }

    private static void Check(bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"{name} must be {range}.");
        }
    }
}
