namespace Sonilo.Ledger;

/// <summary>What both stores have in common: each method is one step of a transaction.</summary>
public abstract class SqlLedger : GenerationLedger
{
    private readonly LedgerStore store;
    private readonly LedgerOptions options;
    private readonly SharedLimits limits;
    private readonly KeySteps keys;
    private readonly SubmitSteps submits;

    private protected SqlLedger(LedgerStore store, LedgerOptions options)
    {
        this.store = store;
        this.options = options;
        limits = new SharedLimits(options.RequestLimit, options.RequestWindow, options.JobLimit, options.JobLimitStep);
        keys = new KeySteps(LedgerClock.Length(options.Lease));
        submits = new SubmitSteps(LedgerClock.Length(options.Lease), limits);
    }

    /// <inheritdoc/>
    public override TimeSpan Lease => options.Lease;

    /// <inheritdoc/>
    public override Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken = default) =>
        store.ReadAsync(async session => (await session.FindAsync(key, cancellationToken).ConfigureAwait(false))?.Entry, cancellationToken);

    /// <inheritdoc/>
    public override Task<LedgerEntry?> FindJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        store.ReadAsync(
            async session => (await session.QueryAsync(LedgerSql.FindJob, EntryRow.Read, cancellationToken, ("job_id", jobId)).ConfigureAwait(false)).FirstOrDefault()?.Entry,
            cancellationToken);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<LedgerEntry>> ListAsync(LedgerStatus? status = null, int limit = 1000, CancellationToken cancellationToken = default) =>
        store.ReadAsync<IReadOnlyList<LedgerEntry>>(
            async session =>
            {
                (string, object?) most = ("limit", (long)limit);
                var rows = status is { } only
                    ? await session.QueryAsync(LedgerSql.ListEntriesOf, EntryRow.Read, cancellationToken, most, ("status", (long)only)).ConfigureAwait(false)
                    : await session.QueryAsync(LedgerSql.ListEntries, EntryRow.Read, cancellationToken, most).ConfigureAwait(false);
                return rows.ConvertAll(static row => row.Entry);
            },
            cancellationToken);

    /// <inheritdoc/>
    public override Task<int> CountRunningAsync(CancellationToken cancellationToken = default) =>
        store.ReadAsync(async session => (int)await submits.CountRunningAsync(session, "", cancellationToken).ConfigureAwait(false), cancellationToken);

    /// <inheritdoc/>
    public override Task<LedgerSpending> ReadSpendingAsync(CancellationToken cancellationToken = default) =>
        store.ReadAsync(session => MoneySteps.ReadAsync(session, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<LedgerEntry> ClaimAsync(LedgerRequest request, string owner, CancellationToken cancellationToken = default) =>
        store.WriteAsync(Durability.Brief, session => keys.ClaimAsync(session, request, owner, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> RenewAsync(string key, string owner, CancellationToken cancellationToken = default) =>
        store.WriteAsync(Durability.Light, session => keys.RenewAsync(session, key, owner, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<LedgerPermit> PermitAsync(string key, string owner, LedgerIntent intent, CancellationToken cancellationToken = default) =>
        DurablyAsync(session => submits.PermitAsync(session, key, owner, intent, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task WithdrawAsync(string key, string owner, CancellationToken cancellationToken = default) =>
        DurablyAsync(session => SubmitSteps.WithdrawAsync(session, key, owner, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task ReleaseAsync(string key, string owner, CancellationToken cancellationToken = default) =>
        DurablyAsync(session => KeySteps.ReleaseAsync(session, key, owner, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task DoubtAsync(string key, string owner, bool keep, CancellationToken cancellationToken = default) =>
        DurablyAsync(session => submits.DoubtAsync(session, key, owner, keep, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<LedgerEntry> AdoptAsync(string key, string jobId, decimal? cost = null, CancellationToken cancellationToken = default) =>
        DurablyAsync(session => SubmitSteps.AdoptAsync(session, key, jobId, cost, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> ForgetAsync(string key, CancellationToken cancellationToken = default) =>
        DurablyAsync(session => KeySteps.ForgetAsync(session, key, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task EndAsync(string jobId, LedgerEnd ending, CancellationToken cancellationToken = default) =>
        DurablyAsync(session => SubmitSteps.EndAsync(session, jobId, ending, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task NoteFilesAsync(string jobId, IReadOnlyList<string> paths, CancellationToken cancellationToken = default) =>
        DurablyAsync(
            session => session.ExecuteAsync(LedgerSql.NoteFiles, cancellationToken, ("job_id", jobId), ("files", EntryRow.Write(paths)), ("now", session.Now)),
            cancellationToken);

    /// <inheritdoc/>
    public override Task<TimeSpan> AdmitAsync(CancellationToken cancellationToken = default) =>
        store.WriteAsync(Durability.Light, session => limits.AdmitAsync(session, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task NoteRefusalAsync(int? jobLimit, TimeSpan? pause, CancellationToken cancellationToken = default) =>
        store.WriteAsync(Durability.Light, session => SharedLimits.NoteRefusalAsync(session, jobLimit, pause, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> TakeTurnAsync(string task, TimeSpan every, CancellationToken cancellationToken = default) =>
        store.WriteAsync(Durability.Light, session => SharedLimits.TakeTurnAsync(session, task, every, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            store.Dispose();
        }

        base.Dispose(disposing);
    }

    private Task<T> DurablyAsync<T>(Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken) =>
        store.WriteAsync(Durability.Full, step, cancellationToken);
}
