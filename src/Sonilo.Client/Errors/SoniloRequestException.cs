namespace Sonilo;

/// <summary>The service refused the request as it is: change it. Nothing was started.</summary>
public class SoniloRequestException(string message, Exception? innerException) : SoniloException(message, innerException)
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloRequestException() : this("The service refused the request.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloRequestException(string message) : this(message, null)
    {
    }

    /// <summary>The parameter that was refused, where the service's words name one.</summary>
    public string? Parameter { get; init; }
}
