namespace Sonilo;

/// <summary>The most that all users of one ledger may spend, in creative units. Days and months are those of UTC.</summary>
/// <remarks>
/// Each request is estimated before it is started, and its estimate reserved together with the intent, so that requests
/// under way count; the real cost takes the estimate's place when it is known. A request that would pass the budget is not
/// started: <see cref="BudgetExceededException"/>.
/// </remarks>
public sealed record Budget
{
    /// <summary>The most for a day; <see langword="null"/> for any amount.</summary>
    public decimal? PerDay { get; init; }

    /// <summary>The most for a month; <see langword="null"/> for any amount.</summary>
    public decimal? PerMonth { get; init; }

    /// <summary>The most in all, from the ledger's first entry on; <see langword="null"/> for any amount.</summary>
    public decimal? Total { get; init; }

    /// <summary>Whether a request may be started that would pass the budget by its own estimate, as long as the budget is not used up yet.</summary>
    /// <remarks>Then the budget can be passed, by no more than what runs at that moment.</remarks>
    public bool AllowsLast { get; init; }

    /// <summary>Whether a request may be started, with so much spent and reserved already.</summary>
    /// <param name="spending">What is spent and reserved.</param>
    /// <param name="estimate">What the request will cost.</param>
    public bool Allows(LedgerSpending spending, decimal estimate)
    {
        ArgumentNullException.ThrowIfNull(spending);
        return Fits(PerDay, spending.Day, estimate) && Fits(PerMonth, spending.Month, estimate) && Fits(Total, spending.Total, estimate);
    }

    private bool Fits(decimal? limit, decimal spent, decimal estimate) =>
        limit is not { } most || (AllowsLast ? spent < most : spent + estimate <= most);
}
