namespace Sonilo;

/// <summary>The model, job or asset does not exist, or not in this project.</summary>
public class SoniloNotFoundException(string message, Exception? innerException) : SoniloException(message, innerException)
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloNotFoundException() : this("What was asked for does not exist.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloNotFoundException(string message) : this(message, null)
    {
    }
}
