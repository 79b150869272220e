namespace Sonilo.Ledger;

/// <summary>What becomes of a submit: before it leaves, and when something is known of it. The lease is the time in milliseconds.</summary>
internal sealed class SubmitSteps(long lease, SharedLimits limits)
{
    public async Task<LedgerPermit> PermitAsync(LedgerSession session, string key, string owner, LedgerIntent intent, CancellationToken cancellationToken)
    {
        if (await session.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { Entry.JobId: null } row || row.Entry.Owner != owner)
        {
            return new LedgerPermit(LedgerVerdict.Lost);
        }

        if (row.Entry.Status == LedgerStatus.Submitting && row.Entry.Attempts == intent.Attempt)
        {
            // The same step, whose answer was lost.
            return new LedgerPermit(LedgerVerdict.Granted);
        }

        var running = await CountRunningAsync(session, key, cancellationToken).ConfigureAwait(false);
        var most = await limits.JobLimitAsync(session, cancellationToken).ConfigureAwait(false);
        if (running >= most)
        {
            return new LedgerPermit(LedgerVerdict.AtJobLimit, JobLimit: most);
        }

        // What an earlier attempt under this key had reserved makes room for this one.
        await MoneySteps.ChargeAsync(session, row.ChargeDay, -Units.Of(row.Entry.Charge), cancellationToken).ConfigureAwait(false);
        var spending = await MoneySteps.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        if (intent.Budget?.Allows(spending, intent.Estimate) == false)
        {
            await MoneySteps.ChargeAsync(session, row.ChargeDay, Units.Of(row.Entry.Charge), cancellationToken).ConfigureAwait(false);
            return new LedgerPermit(LedgerVerdict.OverBudget, spending);
        }

        var (charge, today) = (Units.Of(intent.Estimate), LedgerClock.DayOf(session.Now));
        await MoneySteps.ChargeAsync(session, today, charge, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            LedgerSql.Intend, cancellationToken,
            ("key", key), ("status", (long)LedgerStatus.Submitting), ("input", intent.Input), ("submitted_at", session.Now),
            ("attempts", (long)intent.Attempt), ("charge", charge), ("charge_day", today), ("lease_ends", session.Now + lease), ("now", session.Now)).ConfigureAwait(false);
        return new LedgerPermit(LedgerVerdict.Granted);
    }

    /// <summary>The jobs that run and the submits under way, without the one of a key.</summary>
    public async Task<long> CountRunningAsync(LedgerSession session, string key, CancellationToken cancellationToken) =>
        (await session.QueryAsync(
            LedgerSql.CountRunning, static reader => reader.GetInt64(0), cancellationToken, ("key", key), ("alive", session.Now - lease)).ConfigureAwait(false))[0];

    public static async Task<bool> WithdrawAsync(LedgerSession session, string key, string owner, CancellationToken cancellationToken)
    {
        if (await session.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { Entry.Status: LedgerStatus.Submitting } row || row.Entry.Owner != owner)
        {
            return false;
        }

        await MoneySteps.ChargeAsync(session, row.ChargeDay, -Units.Of(row.Entry.Charge), cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(LedgerSql.Withdraw, cancellationToken, ("key", key), ("status", (long)LedgerStatus.Claimed), ("now", session.Now)).ConfigureAwait(false);
        return true;
    }

    public async Task<bool> DoubtAsync(LedgerSession session, string key, string owner, bool keep, CancellationToken cancellationToken)
    {
        if (await session.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { Entry.JobId: null } row || row.Entry.Owner != owner)
        {
            return false;
        }

        await session.ExecuteAsync(
            LedgerSql.Doubt, cancellationToken,
            ("key", key), ("status", (long)LedgerStatus.Unknown), ("owner", keep ? owner : null), ("lease_ends", keep ? session.Now + lease : 0L), ("now", session.Now)).ConfigureAwait(false);
        return true;
    }

    public static async Task<LedgerEntry> AdoptAsync(LedgerSession session, string key, string jobId, decimal? cost, CancellationToken cancellationToken)
    {
        var row = await session.FindAsync(key, cancellationToken).ConfigureAwait(false)
            ?? throw new LedgerException($"The ledger has no key \"{key}\", so job {jobId} cannot be recorded under it.") { JobId = jobId };
        if (row.Entry.JobId is not null)
        {
            return row.Entry;
        }

        if ((await session.QueryAsync(LedgerSql.FindJob, EntryRow.Read, cancellationToken, ("job_id", jobId)).ConfigureAwait(false)).FirstOrDefault() is { } other)
        {
            throw new LedgerException($"Job {jobId} belongs to the key \"{other.Entry.Key}\" already, so \"{key}\" cannot have it.") { JobId = jobId };
        }

        var charge = cost is { } known ? Units.Of(known) : Units.Of(row.Entry.Charge);
        var day = row.Entry.Charge == 0 ? LedgerClock.DayOf(session.Now) : row.ChargeDay;
        await MoneySteps.ChargeAsync(session, day, charge - Units.Of(row.Entry.Charge), cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            LedgerSql.Adopt, cancellationToken,
            ("key", key), ("status", (long)LedgerStatus.Started), ("job_id", jobId), ("cost", cost is null ? null : charge),
            ("charge", charge), ("charge_day", day), ("now", session.Now)).ConfigureAwait(false);
        return (await session.FindAsync(key, cancellationToken).ConfigureAwait(false))!.Entry;
    }

    public static async Task<bool> EndAsync(LedgerSession session, string jobId, LedgerEnd end, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(LedgerSql.FindJob, EntryRow.Read, cancellationToken, ("job_id", jobId)).ConfigureAwait(false);
        if (rows.FirstOrDefault() is not { Entry.Status: LedgerStatus.Started } row)
        {
            return false;
        }

        var charge = Units.Of(end.Charge ?? row.Entry.Charge);
        var cost = end.Succeeded ? end.Charge ?? row.Entry.Cost : row.Entry.Cost;
        await MoneySteps.ChargeAsync(session, row.ChargeDay, charge - Units.Of(row.Entry.Charge), cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            LedgerSql.End, cancellationToken,
            ("key", row.Entry.Key), ("status", (long)(end.Succeeded ? LedgerStatus.Succeeded : LedgerStatus.Failed)),
            ("cost", cost is { } units ? Units.Of(units) : null), ("charge", charge), ("job", end.Job), ("now", session.Now)).ConfigureAwait(false);
        return true;
    }
}
