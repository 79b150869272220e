namespace Sonilo;

/// <summary>The service or the way to it is at fault, and trying again did not help; of a submit it is certain that nothing was started.</summary>
public class SoniloServiceException : SoniloException
{
    /// <summary>Creates the exception with a message of its own.</summary>
    public SoniloServiceException() : this("The service failed.")
    {
    }

    /// <summary>Creates the exception with a message of its own.</summary>
    public SoniloServiceException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with a message of its own and its cause.</summary>
    public SoniloServiceException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>How long the service asked to wait before trying again; <see langword="null"/> where it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
