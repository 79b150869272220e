namespace Sonilo.Ledger.Tests;

/// <summary>A store of either kind, gone after the test; opened as often as a test wants, as by several processes.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly List<SqlLedger> open = [];
    private readonly string? folder;
    private readonly string? connectionString;

    private TestStore(string? folder, string? connectionString) => (this.folder, this.connectionString) = (folder, connectionString);

    /// <summary>What opens it in another process: a path, or a connection string.</summary>
    public string Address => connectionString ?? Path.Combine(folder!, "ledger.db");

    /// <summary>The kinds that a test can run on here, for <c>[MemberData]</c>.</summary>
    public static TheoryData<string> Kinds => Postgres.Server is null ? [Sqlite] : [Sqlite, "postgres"];

    public const string Sqlite = "sqlite";

    public static TestStore Create(string kind) => kind == Sqlite
        ? new TestStore(Directory.CreateTempSubdirectory("sonilo-ledger-").FullName, null)
        : new TestStore(null, Postgres.NewSchema());

    public SqlLedger Open(LedgerOptions? options = null)
    {
        SqlLedger ledger = connectionString is null ? new SqliteLedger(Address, options) : new PostgresLedger(connectionString, options);
        open.Add(ledger);
        return ledger;
    }

    public void Dispose()
    {
        open.ForEach(static ledger => ledger.Dispose());
        if (connectionString is not null)
        {
            Postgres.DropSchema(connectionString);
        }
        else
        {
            Directory.Delete(folder!, recursive: true);
        }
    }
}
