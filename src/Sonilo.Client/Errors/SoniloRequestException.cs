namespace Sonilo;

/// <summary>The service refused the request as it is: change it. Nothing was started.</summary>
public class SoniloRequestException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloRequestException() : this("The service refused the request.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloRequestException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public SoniloRequestException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The parameter that was refused, where the service's words name one.</summary>
    public string? Parameter { get; init; }
}
