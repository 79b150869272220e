namespace Sonilo;

/// <summary>Too much was asked at once, and the wait is longer than the client waits by itself: try again later. Nothing was started.</summary>
public class SoniloRateLimitException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloRateLimitException() : this("The rate limit was reached.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloRateLimitException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public SoniloRateLimitException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>How long to wait before trying again; <see langword="null"/> if the service did not state it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The action that is limited, where the service named one.</summary>
    public string? ActionName { get; init; }

    /// <summary>How many of those actions may run at once, where the service said so.</summary>
    public int? ActionLimit { get; init; }
}
