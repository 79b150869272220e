using System.Globalization;

namespace Sonilo.Ledger;

/// <summary>What PostgreSQL needs beyond the statements that both stores share.</summary>
internal static class PostgresSql
{
    public const string ReadHeadAndTime =
        "SELECT version, CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT) FROM sonilo_ledger";

    /// <summary>Holds off every other step on the entries of this schema.</summary>
    public const string LockEntries =
        "SELECT set_config('lock_timeout', @limit, true), pg_advisory_xact_lock(1936682092, hashtext(current_schema()))";

    /// <summary>The same for a step that need not wait for a disk.</summary>
    public const string LockEntriesBriefly =
        "SELECT set_config('lock_timeout', @limit, true), set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(1936682092, hashtext(current_schema()))";

    /// <summary>Holds off every other step on the shared limits, which need not wait for a disk either.</summary>
    public const string LockLimits =
        "SELECT set_config('lock_timeout', @limit, true), set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(1936682093, hashtext(current_schema()))";

    /// <summary>A time as the server's settings take it.</summary>
    public static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
