namespace Sonilo;

/// <summary>Keys are missing, or the service rejects them: check them.</summary>
public class SoniloAuthenticationException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloAuthenticationException() : this("The API key or its secret is missing or wrong.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloAuthenticationException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    public SoniloAuthenticationException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
