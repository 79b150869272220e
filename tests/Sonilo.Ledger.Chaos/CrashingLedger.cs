namespace Sonilo.Ledger.Chaos;

/// <summary>A ledger at whose steps around the submit the process may die, before and after.</summary>
internal sealed class CrashingLedger(GenerationLedger inner, CrashPlan plan) : GenerationLedger
{
    public override TimeSpan Lease => inner.Lease;

    public override Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken = default) => inner.FindAsync(key, cancellationToken);

    public override Task<LedgerEntry?> FindJobAsync(string jobId, CancellationToken cancellationToken = default) => inner.FindJobAsync(jobId, cancellationToken);

    public override Task<IReadOnlyList<LedgerEntry>> ListAsync(LedgerStatus? status = null, int limit = 1000, CancellationToken cancellationToken = default) =>
        inner.ListAsync(status, limit, cancellationToken);

    public override Task<int> CountRunningAsync(CancellationToken cancellationToken = default) => inner.CountRunningAsync(cancellationToken);

    public override Task<LedgerSpending> ReadSpendingAsync(CancellationToken cancellationToken = default) => inner.ReadSpendingAsync(cancellationToken);

    public override async Task<LedgerEntry> ClaimAsync(LedgerRequest request, string owner, CancellationToken cancellationToken = default)
    {
        var entry = await inner.ClaimAsync(request, owner, cancellationToken);
        plan.Pass();
        return entry;
    }

    public override Task<bool> RenewAsync(string key, string owner, CancellationToken cancellationToken = default) => inner.RenewAsync(key, owner, cancellationToken);

    public override async Task<LedgerPermit> PermitAsync(string key, string owner, LedgerIntent intent, CancellationToken cancellationToken = default)
    {
        plan.Pass();
        var permit = await inner.PermitAsync(key, owner, intent, cancellationToken);
        plan.Pass();
        return permit;
    }

    public override Task WithdrawAsync(string key, string owner, CancellationToken cancellationToken = default) => inner.WithdrawAsync(key, owner, cancellationToken);

    public override Task ReleaseAsync(string key, string owner, CancellationToken cancellationToken = default) => inner.ReleaseAsync(key, owner, cancellationToken);

    public override Task DoubtAsync(string key, string owner, bool keep, CancellationToken cancellationToken = default) => inner.DoubtAsync(key, owner, keep, cancellationToken);

    public override async Task<LedgerEntry> AdoptAsync(string key, string jobId, decimal? cost = null, CancellationToken cancellationToken = default)
    {
        plan.Pass();
        var entry = await inner.AdoptAsync(key, jobId, cost, cancellationToken);
        plan.Pass();
        return entry;
    }

    public override Task<bool> ForgetAsync(string key, CancellationToken cancellationToken = default) => inner.ForgetAsync(key, cancellationToken);

    public override Task EndAsync(string jobId, LedgerEnd ending, CancellationToken cancellationToken = default) => inner.EndAsync(jobId, ending, cancellationToken);

    public override Task NoteFilesAsync(string jobId, IReadOnlyList<string> paths, CancellationToken cancellationToken = default) => inner.NoteFilesAsync(jobId, paths, cancellationToken);

    public override Task<TimeSpan> AdmitAsync(CancellationToken cancellationToken = default) => inner.AdmitAsync(cancellationToken);

    public override Task NoteRefusalAsync(int? jobLimit, TimeSpan? pause, CancellationToken cancellationToken = default) => inner.NoteRefusalAsync(jobLimit, pause, cancellationToken);

    public override Task<bool> TakeTurnAsync(string task, TimeSpan every, CancellationToken cancellationToken = default) => inner.TakeTurnAsync(task, every, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
