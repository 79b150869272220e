using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sonilo.Ledger;

/// <summary>The tables in one file of this machine.</summary>
/// <remarks>
/// Each step opens the file by its path, so that a file that was deleted or replaced under a running process is noticed and
/// not written to unseen. One connection stays open meanwhile: the last one to close would tidy the file up every time.
/// </remarks>
internal sealed class SqliteStore(string path, TimeSpan lockLimit) : LedgerStore
{
    private readonly string path = Path.GetFullPath(path);
    private readonly SemaphoreSlim writing = new(1);
    private readonly SemaphoreSlim opening = new(1);
    private SqliteConnection? anchor;
    private string identity = "";

    protected override bool IsPassing(DbException exception) =>
        // Somebody else tidied up between two reads; waiting for a lock has a limit of its own and is over by then.
        exception is SqliteException { SqliteErrorCode: SqliteFaults.Busy, SqliteExtendedErrorCode: not SqliteFaults.Busy };

    protected override LedgerException Explain(Exception exception) => SqliteFaults.Explain(exception, path, lockLimit);

    protected override async Task<T> ReadOnceAsync<T>(Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);

        // What SQLite calls asynchronous is not, and nobody's thread should wait for a disk.
        return await Task.Run(
            async () =>
            {
                using var connection = Open(SqliteOpenMode.ReadWrite, Durability.Full);
                var session = new LedgerSession(connection, null) { Now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() };
                await CheckAsync(session, cancellationToken).ConfigureAwait(false);
                return await step(session).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    protected override async Task<T> WriteOnceAsync<T>(Durability durability, Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken).ConfigureAwait(false);
        await writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(
                async () =>
                {
                    using var connection = Open(SqliteOpenMode.ReadWrite, durability);
                    using var transaction = connection.BeginTransaction(deferred: false);
                    var session = new LedgerSession(connection, transaction) { Now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() };
                    await CheckAsync(session, cancellationToken).ConfigureAwait(false);
                    var result = await step(session).ConfigureAwait(false);
                    transaction.Commit();
                    return result;
                },
                cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            anchor?.Dispose();
            writing.Dispose();
            opening.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref anchor) is not null)
        {
            return;
        }

        await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            anchor ??= await Task.Run(() => CreateAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            opening.Release();
        }
    }

    private async Task<SqliteConnection> CreateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var connection = Open(SqliteOpenMode.ReadWriteCreate, Durability.Full);
        try
        {
            await new LedgerSession(connection, null).ExecuteAsync("PRAGMA journal_mode = WAL", cancellationToken).ConfigureAwait(false);
            using var transaction = connection.BeginTransaction(deferred: false);
            identity = await PrepareAsync(new LedgerSession(connection, transaction), path, cancellationToken).ConfigureAwait(false);
            transaction.Commit();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteConnection Open(SqliteOpenMode mode, Durability durability)
    {
        var seconds = (int)Math.Ceiling(lockLimit.TotalSeconds);
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = seconds };
        var connection = new SqliteConnection(text.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();

            // SQLite itself waits in steps of a few milliseconds, the library above it in steps of 150.
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA synchronous = {(durability == Durability.Full ? "FULL" : "NORMAL")}; PRAGMA busy_timeout = {(long)lockLimit.TotalMilliseconds}");
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private async Task CheckAsync(LedgerSession session, CancellationToken cancellationToken)
    {
        var heads = await session.QueryAsync(LedgerSchema.ReadHead, ReadHead, cancellationToken).ConfigureAwait(false);
        if (heads.Count != 1 || heads[0].Identity != identity)
        {
            throw SqliteFaults.Replaced(path);
        }

        Check(heads[0].Version, path);
    }
}
