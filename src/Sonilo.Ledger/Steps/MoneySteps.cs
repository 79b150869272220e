namespace Sonilo.Ledger;

/// <summary>What is spent and reserved, by days.</summary>
internal static class MoneySteps
{
    /// <summary>Counts so many millionths more, or fewer, for a day.</summary>
    public static Task ChargeAsync(LedgerSession session, long day, long millionths, CancellationToken cancellationToken) =>
        millionths == 0 ? Task.CompletedTask : session.ExecuteAsync(LedgerSql.Charge, cancellationToken, ("day", day), ("units", millionths));

    public static async Task<LedgerSpending> ReadAsync(LedgerSession session, CancellationToken cancellationToken)
    {
        var sums = await session.QueryAsync(
            LedgerSql.ReadSpending,
            static reader => new LedgerSpending(Units.From(reader.GetInt64(0)), Units.From(reader.GetInt64(1)), Units.From(reader.GetInt64(2))),
            cancellationToken,
            ("today", LedgerClock.DayOf(session.Now)), ("first", LedgerClock.FirstOfMonth(session.Now))).ConfigureAwait(false);
        return sums[0];
    }
}
