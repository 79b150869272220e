namespace Sonilo;

/// <summary>Keys are missing, or the service rejects them: check them.</summary>
public class SoniloAuthenticationException(string message, Exception? innerException) : SoniloException(message, innerException)
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloAuthenticationException() : this("The API key or its secret is missing or wrong.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloAuthenticationException(string message) : this(message, null)
    {
    }
}
