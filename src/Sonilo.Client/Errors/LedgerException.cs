namespace Sonilo;

/// <summary>The ledger cannot be used: its file or server is missing, read-only, full, locked, or of a newer version. The message says what to do. Nothing is started without it.</summary>
/// <remarks>Where a job was started before the ledger failed, <see cref="SoniloException.JobId"/> names it.</remarks>
public class LedgerException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public LedgerException() : this("The ledger cannot be used.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public LedgerException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public LedgerException(string message, Exception? innerException) : base(message, innerException) { }
}
