using System.Data.Common;

namespace Sonilo.Ledger;

/// <summary>How long what a step writes must last.</summary>
internal enum Durability
{
    /// <summary>It survives the loss of power.</summary>
    Full,

    /// <summary>It may be lost with the power, as if nobody had asked; it is about an entry, so it runs alone with all others that are.</summary>
    Brief,

    /// <summary>It may be lost with the power: it only orders those who live, by limits that need not wait for entries.</summary>
    Light,
}

/// <summary>Where the tables are. Steps that write run one after the other, so that each sees what the one before left.</summary>
internal abstract class LedgerStore : IDisposable
{
    private const int MaxAttempts = 4;

    /// <summary>Runs a step that only reads.</summary>
    public Task<T> ReadAsync<T>(Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken) =>
        AgainAsync(() => ReadOnceAsync(step, cancellationToken), cancellationToken);

    /// <summary>Runs a step that writes, alone, as a whole or not at all.</summary>
    public Task<T> WriteAsync<T>(Durability durability, Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken) =>
        AgainAsync(() => WriteOnceAsync(durability, step, cancellationToken), cancellationToken);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract Task<T> ReadOnceAsync<T>(Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken);

    protected abstract Task<T> WriteOnceAsync<T>(Durability durability, Func<LedgerSession, Task<T>> step, CancellationToken cancellationToken);

    /// <summary>Whether the fault may be gone the next moment.</summary>
    protected abstract bool IsPassing(DbException exception);

    /// <summary>What the fault means, and what to do about it.</summary>
    protected abstract LedgerException Explain(Exception exception);

    protected virtual void Dispose(bool disposing) { }

    /// <summary>Makes or migrates the tables; the session's transaction holds everyone else off.</summary>
    /// <returns>Which ledger it is.</returns>
    protected static async Task<string> PrepareAsync(LedgerSession session, string name, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(LedgerSchema.CreateHead, cancellationToken).ConfigureAwait(false);
        var heads = await session.QueryAsync(LedgerSchema.ReadHead, ReadHead, cancellationToken).ConfigureAwait(false);
        var (version, identity) = heads.Count > 0 ? heads[0] : (0L, Guid.NewGuid().ToString("N"));
        if (heads.Count == 0)
        {
            await session.ExecuteAsync(LedgerSchema.InsertHead, cancellationToken, ("version", 0L), ("identity", identity)).ConfigureAwait(false);
        }

        Check(version, name);
        for (; version < LedgerSchema.Version; version++)
        {
            await session.ExecuteAsync(LedgerSchema.Scripts[version], cancellationToken).ConfigureAwait(false);
        }

        await session.ExecuteAsync(LedgerSchema.UpdateHead, cancellationToken, ("version", version)).ConfigureAwait(false);
        return identity;
    }

    /// <summary>Reads a version and an identity.</summary>
    protected static (long Version, string Identity) ReadHead(DbDataReader reader) => (reader.GetInt64(0), reader.GetString(1));

    /// <summary>Refuses a ledger that a newer program has written.</summary>
    protected static void Check(long version, string name)
    {
        if (version > LedgerSchema.Version)
        {
            throw new LedgerException(
                $"The ledger {name} was written by a newer version of Sonilo.Ledger: it has schema {version}, and this program knows {LedgerSchema.Version}. " +
                "Nothing was started. Update the package Sonilo.Ledger in this program.");
        }
    }

    // Each step may be repeated, so one whose fate is not known is simply tried again.
    private async Task<T> AgainAsync<T>(Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts++)
        {
            try
            {
                return await attempt().ConfigureAwait(false);
            }
            catch (DbException exception) when (attempts < MaxAttempts && IsPassing(exception))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 << attempts), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException or TimeoutException)
            {
                throw Explain(exception);
            }
        }
    }
}
