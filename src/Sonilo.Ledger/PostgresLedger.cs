using Npgsql;

namespace Sonilo.Ledger;

/// <summary>A ledger on a PostgreSQL server (12 or later), for any number of machines.</summary>
/// <remarks>
/// Its tables, whose names begin with <c>sonilo_</c>, are made when they are first needed, in the first schema of the
/// connection's search path. They hold the requests, prompts included, and what became of them; no keys and no signed
/// addresses. Times are the server's, so the clocks of the machines need not agree.
/// </remarks>
public sealed class PostgresLedger : SqlLedger
{
    /// <summary>Opens a ledger with connections of its own.</summary>
    /// <param name="connectionString">How to reach the database, such as <c>Host=db;Database=studio;Username=sonilo;Password=…</c>.</param>
    /// <param name="options">What it goes by.</param>
    /// <exception cref="ArgumentException">The connection string or an option cannot be used.</exception>
    public PostgresLedger(string connectionString, LedgerOptions? options = null) : this(Source(connectionString), (options ?? new LedgerOptions()).Checked()) { }

    private PostgresLedger(NpgsqlDataSource source, LedgerOptions options) : base(new PostgresStore(source, options.LockLimit), options) { }

    private static NpgsqlDataSource Source(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return new NpgsqlSlimDataSourceBuilder(connectionString).Build();
    }
}
