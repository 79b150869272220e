namespace Sonilo.Ledger.Tests;

/// <summary>A ledger that is asked for a key and cannot be used.</summary>
internal sealed class RefusingLedger : GenerationLedger
{
    public LedgerRequest? Asked { get; private set; }

    public override TimeSpan Lease => TimeSpan.FromSeconds(30);

    public override Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken = default) => Task.FromResult<LedgerEntry?>(null);

    public override Task<LedgerEntry> ClaimAsync(LedgerRequest request, string owner, CancellationToken cancellationToken = default)
    {
        Asked = request;
        throw new LedgerException("The ledger refuses.");
    }

    public override Task<TimeSpan> AdmitAsync(CancellationToken cancellationToken = default) => Task.FromResult(TimeSpan.Zero);

    public override Task<LedgerEntry?> FindJobAsync(string jobId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task<IReadOnlyList<LedgerEntry>> ListAsync(LedgerStatus? status = null, int limit = 1000, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task<int> CountRunningAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task<LedgerSpending> ReadSpendingAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task<bool> RenewAsync(string key, string owner, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task<LedgerPermit> PermitAsync(string key, string owner, LedgerIntent intent, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task WithdrawAsync(string key, string owner, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task ReleaseAsync(string key, string owner, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task DoubtAsync(string key, string owner, bool keep, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task<LedgerEntry> AdoptAsync(string key, string jobId, decimal? cost = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task<bool> ForgetAsync(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task EndAsync(string jobId, LedgerEnd ending, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task NoteFilesAsync(string jobId, IReadOnlyList<string> paths, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task NoteRefusalAsync(int? jobLimit, TimeSpan? pause, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task<bool> TakeTurnAsync(string task, TimeSpan every, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
