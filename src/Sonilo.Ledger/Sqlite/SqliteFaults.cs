using Microsoft.Data.Sqlite;

namespace Sonilo.Ledger;

/// <summary>What SQLite's faults mean, and what to do about them.</summary>
internal static class SqliteFaults
{
    public const int Busy = 5;

    private const int Error = 1;
    private const int Permission = 3;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Input = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private const long LittleRoom = 256 * 1024;
    private const string ReadOnlyMeaning = "it can be read and not written. Give this user the right to write the file and its folder, or name a file elsewhere.";
    private const string FullMeaning = "the disk is full, or the user's share of it. Make room, and try again.";

    public static LedgerException Explain(Exception exception, string path, TimeSpan lockLimit) =>
        new($"The ledger {path} cannot be used, so nothing was started: {Meaning(exception, path, lockLimit)} ({exception.Message})", exception);

    public static LedgerException Replaced(string path) =>
        new($"The ledger {path} is not the file that it was: it was replaced while this program used it, so nothing was started. " +
            "What was started before is in the old file. Put that one back, and start the program again.");

    private static string Meaning(Exception exception, string path, TimeSpan lockLimit) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        // Files beside the ledger need room as well, and fail with other words.
        Input when IsFull(path) => FullMeaning,
        CannotOpen when IsReadOnly(path) => ReadOnlyMeaning,
        ReadOnly or Permission => ReadOnlyMeaning,
        Full => FullMeaning,
        Busy or Locked => $"another process held its lock for longer than {lockLimit.TotalSeconds:0.#} s. Find the process that keeps a transaction open, or raise LockLimit.",
        Input => "the disk or the network drive under it fails. Check it; a ledger belongs on a local disk.",
        CannotOpen => File.Exists(path) || Directory.Exists(path)
            ? "it cannot be opened. Check that it is a file, that this user may read and write it, and that its folder can be written to."
            : "it is gone, or its folder is. If the disk was unmounted, mount it again; what was started before is recorded in that file only.",
        Corrupt => "it is damaged. Keep it, restore it from a copy, and look up in the service's list what was started since.",
        NotADatabase => "it is not a SQLite database. Name another file.",
        Error => "it is not a ledger, or no longer the one that it was. Put the right file back, or name another one.",
        _ when exception is UnauthorizedAccessException => "this user may not create it. Give the right to write the folder, or name a file elsewhere.",
        _ => "the disk does not let it be opened or written. Check the path and the disk.",
    };

    private static bool IsFull(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < LittleRoom;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    // By a file beside it: closing another handle of the ledger itself would take away the locks that SQLite holds on it.
    private static bool IsReadOnly(string path)
    {
        try
        {
            var probe = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.probe");
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return File.Exists(path);
        }
    }
}
