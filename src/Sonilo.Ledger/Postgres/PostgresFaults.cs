using System.Net.Sockets;
using Npgsql;

namespace Sonilo.Ledger;

/// <summary>What PostgreSQL's faults mean, and what to do about them.</summary>
internal static class PostgresFaults
{
    /// <summary>What messages call the ledger: the connection string may hold a password.</summary>
    public const string Name = "on PostgreSQL";

    public const string LockNotAvailable = PostgresErrorCodes.LockNotAvailable;

    public static LedgerException Explain(Exception exception, TimeSpan lockLimit) =>
        new($"The ledger {Name} cannot be used, so nothing was started: {Meaning(exception, lockLimit)} ({exception.Message})", exception);

    private static string Meaning(Exception exception, TimeSpan lockLimit) => (exception as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.ReadOnlySqlTransaction => "the server takes no writes: it is a replica, or set to read only. Point the connection string to the primary.",
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => "the server has no room left. Make room on its disk, and try again.",
        PostgresErrorCodes.LockNotAvailable => $"another session held its lock for longer than {lockLimit.TotalSeconds:0.#} s. Find it in pg_stat_activity, or raise LockLimit.",
        PostgresErrorCodes.InsufficientPrivilege => "the user lacks the right. It must be allowed to create tables in its schema once, and to read and write them.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "the server refuses the user or the password. Check the connection string.",
        PostgresErrorCodes.InvalidCatalogName => "the server has no such database. Create it, or name another one in the connection string.",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => "its tables are gone or were changed. Restore them; what was started before was recorded there only.",
        PostgresErrorCodes.TooManyConnections => "the server has no connection left. Lower Maximum Pool Size in the connection string, or raise max_connections.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => "the server is going down or coming up. Try again when it runs.",
        _ when exception.InnerException is SocketException or TimeoutException || exception is TimeoutException => "the server does not answer. Check host and port in the connection string, and that it runs.",
        _ => "the server failed. Its log says more.",
    };
}
