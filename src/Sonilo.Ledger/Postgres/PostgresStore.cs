using System.Data.Common;
using Npgsql;

namespace Sonilo.Ledger;

/// <summary>The tables on a PostgreSQL server, for many machines.</summary>
/// <remarks>Steps that write take one lock each, which the server gives back when their transaction or their connection ends.</remarks>
internal sealed class PostgresStore(NpgsqlDataSource source, TimeSpan lockLimit) : LedgerStore
{
    private readonly SemaphoreSlim preparing = new(1);
    private volatile bool prepared;

    protected override bool IsPassing(DbException exception) => exception.IsTransient && exception.SqlState != PostgresFaults.LockNotAvailable;

    protected override LedgerException Explain(Exception exception) => PostgresFaults.Explain(exception, lockLimit);

    protected override async Task<T> ReadOnceAsync<T>(Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return await StepAsync(new LedgerSession(connection, null), step, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override async Task<T> WriteOnceAsync<T>(Durability durability, Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await LockedAsync(durability, session => StepAsync(session, step, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
            preparing.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (prepared)
        {
            return;
        }

        await preparing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!prepared)
            {
                await LockedAsync(Durability.Full, session => PrepareAsync(session, PostgresFaults.Name, cancellationToken), cancellationToken).ConfigureAwait(false);
                prepared = true;
            }
        }
        finally
        {
            preparing.Release();
        }
    }

    private async Task<T> LockedAsync<T>(Durability durability, Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var session = new LedgerSession(connection, transaction);
                await session.ExecuteAsync(LockOf(durability), cancellationToken, ("limit", PostgresSql.Milliseconds(lockLimit))).ConfigureAwait(false);
                var result = await step(session).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            }
        }
    }

    private static string LockOf(Durability durability) => durability switch
    {
        Durability.Full => PostgresSql.LockEntries,
        Durability.Brief => PostgresSql.LockEntriesBriefly,
        _ => PostgresSql.LockLimits,
    };

    private static async Task<T> StepAsync<T>(LedgerSession session, Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken)
    {
        var heads = await session.QueryAsync(PostgresSql.ReadHeadAndTime, static reader => (Version: reader.GetInt64(0), Now: reader.GetInt64(1)), cancellationToken).ConfigureAwait(false);
        Check(heads[0].Version, PostgresFaults.Name);
        session.Now = heads[0].Now;
        return await step(session).ConfigureAwait(false);
    }
}
