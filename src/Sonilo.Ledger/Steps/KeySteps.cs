namespace Sonilo.Ledger;

/// <summary>Who has a key: taking, keeping and giving it back. The lease is the time in milliseconds.</summary>
internal sealed class KeySteps(long lease)
{
    public async Task<LedgerEntry> ClaimAsync(LedgerSession session, LedgerRequest request, string owner, CancellationToken cancellationToken)
    {
        if (await session.FindAsync(request.Key, cancellationToken).ConfigureAwait(false) is not { } row)
        {
            await session.ExecuteAsync(
                LedgerSql.InsertEntry, cancellationToken,
                ("key", request.Key), ("model", request.ModelId), ("project", request.ProjectId), ("request", request.Input), ("fingerprint", request.Fingerprint),
                ("status", (long)LedgerStatus.Claimed), ("owner", owner), ("lease_ends", session.Now + lease), ("now", session.Now)).ConfigureAwait(false);
        }
        else if (MayBeTaken(row, request, owner, session.Now))
        {
            // A submit that was about to leave may have left.
            var status = row.Entry.Status == LedgerStatus.Submitting ? LedgerStatus.Unknown : row.Entry.Status;
            await session.ExecuteAsync(
                LedgerSql.TakeOver, cancellationToken,
                ("key", request.Key), ("owner", owner), ("lease_ends", session.Now + lease), ("status", (long)status), ("now", session.Now)).ConfigureAwait(false);
        }
        else
        {
            return row.Entry;
        }

        return (await session.FindAsync(request.Key, cancellationToken).ConfigureAwait(false))!.Entry;
    }

    public async Task<bool> RenewAsync(LedgerSession session, string key, string owner, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            LedgerSql.Renew, cancellationToken, ("key", key), ("owner", owner), ("lease_ends", session.Now + lease), ("now", session.Now)).ConfigureAwait(false) > 0;

    public static async Task<bool> ReleaseAsync(LedgerSession session, string key, string owner, CancellationToken cancellationToken) =>
        await session.FindAsync(key, cancellationToken).ConfigureAwait(false) is { Entry.JobId: null } row && row.Entry.Owner == owner
        && await DeleteAsync(session, row, cancellationToken).ConfigureAwait(false);

    public static async Task<bool> ForgetAsync(LedgerSession session, string key, CancellationToken cancellationToken) =>
        await session.FindAsync(key, cancellationToken).ConfigureAwait(false) is { Entry.JobId: null } row && row.LeaseEnds <= session.Now
        && await DeleteAsync(session, row, cancellationToken).ConfigureAwait(false);

    private static bool MayBeTaken(EntryRow row, LedgerRequest request, string owner, long now) =>
        row.Entry.JobId is null && row.Fingerprint == request.Fingerprint && row.Entry.Owner != owner && row.LeaseEnds <= now;

    private static async Task<bool> DeleteAsync(LedgerSession session, EntryRow row, CancellationToken cancellationToken)
    {
        await MoneySteps.ChargeAsync(session, row.ChargeDay, -Units.Of(row.Entry.Charge), cancellationToken).ConfigureAwait(false);
        return await session.ExecuteAsync(LedgerSql.Delete, cancellationToken, ("key", row.Entry.Key)).ConfigureAwait(false) > 0;
    }
}
