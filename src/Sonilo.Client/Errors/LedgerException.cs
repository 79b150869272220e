namespace Sonilo;

/// <summary>The ledger cannot be used: its file or server is missing, read-only, full, locked, or of a newer version. The message says what to do. Nothing is started without it.</summary>
/// <remarks>Where a job was started before the ledger failed, <see cref="SoniloException.JobId"/> names it.</remarks>
public class LedgerException(string message, Exception? innerException) : SoniloException(message, innerException)
{
    /// <summary>Creates the exception with a default message.</summary>
    public LedgerException() : this("The ledger cannot be used.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public LedgerException(string message) : this(message, null)
    {
    }
}
