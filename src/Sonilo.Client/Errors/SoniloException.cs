namespace Sonilo;

/// <summary>A failed call; each derived type is one thing that a caller can do about it.</summary>
public class SoniloException : Exception, ISoniloFailure
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloException() : this("The call to the Generation API failed.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public SoniloException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The HTTP status of the answer; <see langword="null"/> where there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>What the service answered, in its words; <see langword="null"/> if it gave no readable reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The service's own id of the call, for its support; <see langword="null"/> where it gave none.</summary>
    public string? TraceId { get; init; }

    /// <summary>The body as it came: JSON, HTML or nothing. The shapes of errors are not promised, so it is kept whole.</summary>
    public string? RawBody { get; init; }

    /// <inheritdoc/>
    public string? JobId { get; init; }

    /// <inheritdoc/>
    public virtual bool MayHaveStarted => JobId is not null;
}
