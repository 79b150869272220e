namespace Sonilo;

/// <summary>The model, job or asset does not exist, or not in this project.</summary>
public class SoniloNotFoundException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public SoniloNotFoundException() : this("What was asked for does not exist.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public SoniloNotFoundException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public SoniloNotFoundException(string message, Exception? innerException) : base(message, innerException) { }
}
