namespace Sonilo.Ledger;

/// <summary>A ledger in one file, for all processes of one machine.</summary>
/// <remarks>
/// The file and its folder are made when they are first needed, and its tables too. While it is open, two more files
/// (<c>-wal</c> and <c>-shm</c>) belong to it. It must be on a disk of this machine: locks of network drives do not
/// hold. The file holds the requests, prompts included, and what became of them; no keys and no signed addresses.
/// </remarks>
public sealed class SqliteLedger : SqlLedger
{
    /// <summary>Opens a ledger; the file is touched when it is first used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What it goes by.</param>
    /// <exception cref="ArgumentException">The path is empty, or an option cannot be used.</exception>
    public SqliteLedger(string path, LedgerOptions? options = null) : this(Required(path), (options ?? new LedgerOptions()).Checked(), path) { }

    private SqliteLedger(string path, LedgerOptions options, string name) : base(new SqliteStore(path, options.LockLimit), options) => Path = System.IO.Path.GetFullPath(name);

    /// <summary>The file.</summary>
    public string Path { get; }

    private static string Required(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return path;
    }
}
