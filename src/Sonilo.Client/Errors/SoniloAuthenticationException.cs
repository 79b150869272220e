namespace Sonilo;

/// <summary>Keys are missing, or the service does not know them: give the right ones.</summary>
public class SoniloAuthenticationException : SoniloException
{
    /// <summary>Creates the exception with a message of its own.</summary>
    public SoniloAuthenticationException() : this("The API key or its secret is missing or wrong.")
    {
    }

    /// <summary>Creates the exception with a message of its own.</summary>
    public SoniloAuthenticationException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with a message of its own and its cause.</summary>
    public SoniloAuthenticationException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
