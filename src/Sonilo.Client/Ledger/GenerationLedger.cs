namespace Sonilo;

/// <summary>Remembers what was started under which key, so that a key becomes one job: however often and from however many processes it is used, and whichever of them dies.</summary>
/// <remarks>
/// <para>The package <c>Sonilo.Ledger</c> has two: on SQLite for one machine, on PostgreSQL for many. Give one to
/// <see cref="SoniloClientOptions.Ledger"/>; the rest is the client's work. A ledger belongs to one account of the
/// service, is shared by all programs that use that account, and stays open until its owner disposes of it.</para>
/// <para>For implementers: every method is one atomic step, and may be repeated with the same arguments. A step that
/// returned must survive the loss of power, except <see cref="ClaimAsync"/>, <see cref="RenewAsync"/>,
/// <see cref="AdmitAsync"/>, <see cref="NoteRefusalAsync"/> and <see cref="TakeTurnAsync"/>: a claim that is lost is one
/// that nobody made, and <see cref="PermitAsync"/> notices. A store that cannot be used throws
/// <see cref="LedgerException"/> with a message that states what to do. Times are those of the store's clock, and callers only compare them with each other.</para>
/// </remarks>
public abstract class GenerationLedger : IDisposable
{
    /// <summary>How long a silent owner keeps a key. A live owner renews it several times within that time.</summary>
    public abstract TimeSpan Lease { get; }

    /// <summary>Everything that is known under a key; <see langword="null"/> where nothing is.</summary>
    public abstract Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Everything that is known of a job; <see langword="null"/> where it was not started by way of this ledger.</summary>
    public abstract Task<LedgerEntry?> FindJobAsync(string jobId, CancellationToken cancellationToken = default);

    /// <summary>The entries, the newest first.</summary>
    /// <param name="status">Only those; <see langword="null"/> for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task<IReadOnlyList<LedgerEntry>> ListAsync(LedgerStatus? status = null, int limit = 1000, CancellationToken cancellationToken = default);

    /// <summary>How many jobs run, as far as the ledger knows, and how many submits are under way. One whose owner has been silent for longer than <see cref="Lease"/> does not count.</summary>
    public abstract Task<int> CountRunningAsync(CancellationToken cancellationToken = default);

    /// <summary>What is spent and reserved today, this month, and in all.</summary>
    public abstract Task<LedgerSpending> ReadSpendingAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes a key that has no owner: a new one, or one whose owner has been silent for longer than <see cref="Lease"/>.</summary>
    /// <param name="request">The key, and what it is for. A key that stands for something else is not taken.</param>
    /// <param name="owner">The caller, by a name that nothing else uses.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>
    /// The entry as it is then. One that was <see cref="LedgerStatus.Submitting"/> when its owner went silent comes back as
    /// <see cref="LedgerStatus.Unknown"/>.
    /// </returns>
    public abstract Task<LedgerEntry> ClaimAsync(LedgerRequest request, string owner, CancellationToken cancellationToken = default);

    /// <summary>Keeps a key for another <see cref="Lease"/>.</summary>
    /// <returns>Whether the owner still has it.</returns>
    public abstract Task<bool> RenewAsync(string key, string owner, CancellationToken cancellationToken = default);

    /// <summary>Records, before a submit leaves, that it is about to; and reserves its cost and its place among the running jobs in the same step.</summary>
    /// <returns>Whether it may leave. Nothing has changed where it may not.</returns>
    public abstract Task<LedgerPermit> PermitAsync(string key, string owner, LedgerIntent intent, CancellationToken cancellationToken = default);

    /// <summary>Takes an intent back: the submit certainly started nothing. The owner keeps the key, and what was reserved is free again.</summary>
    public abstract Task WithdrawAsync(string key, string owner, CancellationToken cancellationToken = default);

    /// <summary>Gives the key back as if nobody had asked: nothing was started.</summary>
    public abstract Task ReleaseAsync(string key, string owner, CancellationToken cancellationToken = default);

    /// <summary>Records that it is not known what became of the submit. What was reserved stays reserved.</summary>
    /// <param name="key">The key.</param>
    /// <param name="owner">Who has it.</param>
    /// <param name="keep">Whether the owner keeps the key, to look for the job.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task DoubtAsync(string key, string owner, bool keep, CancellationToken cancellationToken = default);

    /// <summary>Records the job that a submit became, whichever call owns the key by now: a certain outcome always counts.</summary>
    /// <param name="key">The key.</param>
    /// <param name="jobId">The job.</param>
    /// <param name="cost">What it costs, in creative units; <see langword="null"/> where that is not known, and the reservation stands.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The entry as it is then. It names another job where one was recorded before.</returns>
    /// <remarks>It is also how a person settles an <see cref="LedgerStatus.Unknown"/> key: with the job that was found.</remarks>
    public abstract Task<LedgerEntry> AdoptAsync(string key, string jobId, decimal? cost = null, CancellationToken cancellationToken = default);

    /// <summary>Forgets a key whose owner is gone and that has no job: the next call starts over. Only for people who know that nothing was started.</summary>
    /// <returns>Whether there was such a key.</returns>
    public abstract Task<bool> ForgetAsync(string key, CancellationToken cancellationToken = default);

    /// <summary>Records how a job ended; nothing happens where the ledger does not know the job, or its end already.</summary>
    public abstract Task EndAsync(string jobId, LedgerEnd ending, CancellationToken cancellationToken = default);

    /// <summary>Records where a job's files were saved.</summary>
    public abstract Task NoteFilesAsync(string jobId, IReadOnlyList<string> paths, CancellationToken cancellationToken = default);

    /// <summary>Takes a place for one request among all that the ledger's users send.</summary>
    /// <returns>How long to wait before it is sent.</returns>
    public abstract Task<TimeSpan> AdmitAsync(CancellationToken cancellationToken = default);

    /// <summary>Shares what a 429 stated with all users of the ledger.</summary>
    /// <param name="jobLimit">How many jobs may run at once, if stated.</param>
    /// <param name="pause">How long nobody may ask, if stated.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task NoteRefusalAsync(int? jobLimit, TimeSpan? pause, CancellationToken cancellationToken = default);

    /// <summary>Whether it is the caller's turn to do something that one of all users should do now and then.</summary>
    /// <param name="task">What is to be done.</param>
    /// <param name="every">How often, at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task<bool> TakeTurnAsync(string task, TimeSpan every, CancellationToken cancellationToken = default);

    /// <summary>Closes the store.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the store.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing) { }
}
