namespace Sonilo;

/// <summary>Keys are missing, or the service rejects them: check them.</summary>
public class SoniloAuthenticationException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloAuthenticationException() : this("The API key or its secret is missing or wrong.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloAuthenticationException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public SoniloAuthenticationException(string message, Exception? innerException) : base(message, innerException) { }
}
