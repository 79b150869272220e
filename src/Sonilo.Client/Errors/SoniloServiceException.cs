namespace Sonilo;

/// <summary>The service or the connection to it failed, and retrying did not help. A submit that fails like this certainly started nothing.</summary>
public class SoniloServiceException(string message, Exception? innerException) : SoniloException(message, innerException)
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloServiceException() : this("The service failed.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloServiceException(string message) : this(message, null)
    {
    }

    /// <summary>How long the service asked to wait before trying again; <see langword="null"/> where it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
