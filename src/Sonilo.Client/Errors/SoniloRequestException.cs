namespace Sonilo;

/// <summary>The service refused the request as it is: change it. Nothing was started.</summary>
public class SoniloRequestException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloRequestException() : this("The service refused the request.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloRequestException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    public SoniloRequestException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>The parameter that was refused, where the service's words name one.</summary>
    public string? Parameter { get; init; }
}
