namespace Sonilo;

/// <summary>The service or the connection to it failed, and retrying did not help. A submit that fails like this certainly started nothing.</summary>
public class SoniloServiceException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloServiceException() : this("The service failed.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloServiceException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public SoniloServiceException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>How long the service asked to wait before trying again; <see langword="null"/> where it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
