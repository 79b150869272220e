namespace Sonilo.Ledger;

/// <summary>Every statement but the schema's: the same on SQLite and PostgreSQL.</summary>
internal static class LedgerSql
{
    /// <summary>The columns of an entry, in the order that <see cref="EntryRow"/> reads them in.</summary>
    private const string Entry =
        "entry_key, model, project, request, fingerprint, status, owner, lease_ends, attempts, input, submitted_at, job_id, cost, charge, charge_day, job, files, created_at, updated_at";

    public const string FindEntry = $"SELECT {Entry} FROM sonilo_entry WHERE entry_key = @key";

    public const string FindJob = $"SELECT {Entry} FROM sonilo_entry WHERE job_id = @job_id";

    public const string ListEntries = $"SELECT {Entry} FROM sonilo_entry ORDER BY created_at DESC, entry_key LIMIT @limit";

    public const string ListEntriesOf = $"SELECT {Entry} FROM sonilo_entry WHERE status = @status ORDER BY created_at DESC, entry_key LIMIT @limit";

    public const string InsertEntry =
        """
        INSERT INTO sonilo_entry (entry_key, model, project, request, fingerprint, status, owner, lease_ends, attempts, charge, charge_day, created_at, updated_at)
        VALUES (@key, @model, @project, @request, @fingerprint, @status, @owner, @lease_ends, 0, 0, 0, @now, @now)
        """;

    public const string TakeOver = "UPDATE sonilo_entry SET owner = @owner, lease_ends = @lease_ends, status = @status, updated_at = @now WHERE entry_key = @key";

    public const string Renew = "UPDATE sonilo_entry SET lease_ends = @lease_ends, updated_at = @now WHERE entry_key = @key AND owner = @owner";

    public const string Intend =
        """
        UPDATE sonilo_entry SET status = @status, input = @input, submitted_at = @submitted_at, attempts = @attempts,
            charge = @charge, charge_day = @charge_day, lease_ends = @lease_ends, updated_at = @now
        WHERE entry_key = @key
        """;

    public const string Withdraw = "UPDATE sonilo_entry SET status = @status, charge = 0, updated_at = @now WHERE entry_key = @key";

    public const string Delete = "DELETE FROM sonilo_entry WHERE entry_key = @key";

    public const string Doubt = "UPDATE sonilo_entry SET status = @status, owner = @owner, lease_ends = @lease_ends, updated_at = @now WHERE entry_key = @key";

    public const string Adopt =
        """
        UPDATE sonilo_entry SET status = @status, job_id = @job_id, cost = @cost, charge = @charge, charge_day = @charge_day,
            owner = NULL, lease_ends = 0, updated_at = @now
        WHERE entry_key = @key
        """;

    public const string End = "UPDATE sonilo_entry SET status = @status, cost = @cost, charge = @charge, job = @job, updated_at = @now WHERE entry_key = @key";

    public const string NoteFiles = "UPDATE sonilo_entry SET files = @files, updated_at = @now WHERE job_id = @job_id";

    /// <summary>The jobs that run, as far as the ledger knows, and the submits under way. One that was not renewed for longer than a lease is a dead process's, and takes no place.</summary>
    public const string CountRunning =
        "SELECT COUNT(*) FROM sonilo_entry WHERE status < 4 AND (status = 3 OR (status = 1 AND updated_at > @alive)) AND entry_key <> @key";

    public const string Charge =
        """
        INSERT INTO sonilo_spending (day, units) VALUES (@day, @units)
        ON CONFLICT (day) DO UPDATE SET units = sonilo_spending.units + excluded.units
        """;

    public const string ReadSpending =
        """
        SELECT CAST(COALESCE(SUM(CASE WHEN day >= @today THEN units ELSE 0 END), 0) AS BIGINT),
               CAST(COALESCE(SUM(CASE WHEN day >= @first THEN units ELSE 0 END), 0) AS BIGINT),
               CAST(COALESCE(SUM(units), 0) AS BIGINT)
        FROM sonilo_spending
        """;

    public const string CountRequests = "SELECT COUNT(*) FROM sonilo_request WHERE slot < @limit";

    public const string OldestRequest = "SELECT slot, sent_at FROM sonilo_request WHERE slot < @limit ORDER BY sent_at, slot LIMIT 1";

    public const string PutRequest =
        """
        INSERT INTO sonilo_request (slot, sent_at) VALUES (@slot, @at)
        ON CONFLICT (slot) DO UPDATE SET sent_at = excluded.sent_at
        """;

    public const string ReadShared = "SELECT name, value FROM sonilo_shared";

    public const string PutShared =
        """
        INSERT INTO sonilo_shared (name, value) VALUES (@name, @value)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """;
}
