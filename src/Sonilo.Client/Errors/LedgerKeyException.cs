namespace Sonilo;

/// <summary>The key already belongs to another request. Nothing was started; the message names the difference.</summary>
public class LedgerKeyException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public LedgerKeyException() : this("The key stands for another request.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public LedgerKeyException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public LedgerKeyException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The key.</summary>
    public string? Key { get; init; }

    /// <summary>What is known under the key.</summary>
    public LedgerEntry? Entry { get; init; }

    /// <summary>What differs, one line each, such as <c>duration was 30 and is 60</c>.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];
}
