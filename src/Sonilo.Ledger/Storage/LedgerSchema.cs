namespace Sonilo.Ledger;

/// <summary>The tables, version by version. A change appends a script; a script that was released never changes.</summary>
internal static class LedgerSchema
{
    /// <summary>The version that this code reads and writes.</summary>
    public static int Version => Scripts.Length;

    /// <summary>The table that holds the version of a ledger and its identity.</summary>
    public const string CreateHead = "CREATE TABLE IF NOT EXISTS sonilo_ledger (version BIGINT NOT NULL, identity TEXT NOT NULL)";

    public const string ReadHead = "SELECT version, identity FROM sonilo_ledger";

    public const string InsertHead = "INSERT INTO sonilo_ledger (version, identity) VALUES (@version, @identity)";

    public const string UpdateHead = "UPDATE sonilo_ledger SET version = @version";

    /// <summary>What leads from each version to the next; the first starts from nothing.</summary>
    /// <remarks>Times are milliseconds since 1970, days count from there, and units are millionths, so that sums are exact everywhere.</remarks>
    public static string[] Scripts { get; } =
    [
        """
        CREATE TABLE sonilo_entry (
            entry_key TEXT PRIMARY KEY,
            model TEXT NOT NULL,
            project TEXT,
            request TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            status BIGINT NOT NULL,
            owner TEXT,
            lease_ends BIGINT NOT NULL,
            attempts BIGINT NOT NULL,
            input TEXT,
            submitted_at BIGINT,
            job_id TEXT,
            cost BIGINT,
            charge BIGINT NOT NULL,
            charge_day BIGINT NOT NULL,
            job TEXT,
            files TEXT,
            created_at BIGINT NOT NULL,
            updated_at BIGINT NOT NULL);
        CREATE UNIQUE INDEX sonilo_entry_job ON sonilo_entry (job_id) WHERE job_id IS NOT NULL;
        CREATE INDEX sonilo_entry_open ON sonilo_entry (status) WHERE status < 4;
        CREATE INDEX sonilo_entry_age ON sonilo_entry (created_at);
        CREATE TABLE sonilo_spending (day BIGINT PRIMARY KEY, units BIGINT NOT NULL);
        CREATE TABLE sonilo_request (slot BIGINT PRIMARY KEY, sent_at BIGINT NOT NULL);
        CREATE TABLE sonilo_shared (name TEXT PRIMARY KEY, value BIGINT NOT NULL);
        """,
    ];
}
