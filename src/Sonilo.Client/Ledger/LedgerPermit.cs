namespace Sonilo;

/// <summary>Whether a submit may leave.</summary>
public enum LedgerVerdict
{
    /// <summary>It may; the intent is durable.</summary>
    Granted,

    /// <summary>It must not: the key has another owner, or a job, by now.</summary>
    Lost,

    /// <summary>It must not: the budget would be passed.</summary>
    OverBudget,

    /// <summary>Not yet: as many jobs run as the service allows.</summary>
    AtJobLimit,
}

/// <summary>Whether a submit may leave, and why not.</summary>
/// <param name="Verdict">Whether.</param>
/// <param name="Spending">What is spent and reserved, where the budget would be passed.</param>
/// <param name="JobLimit">How many jobs may run, where they do.</param>
public sealed record LedgerPermit(LedgerVerdict Verdict, LedgerSpending? Spending = null, int? JobLimit = null);
