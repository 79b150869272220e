namespace Sonilo;

/// <summary>The limit of waiting was reached before the results were there. The job continues and is billed: <see cref="SoniloClient.GetJob"/> with its id resumes the wait. If the last attempt to read it failed, the inner exception is the cause.</summary>
public class GenerationTimeoutException : GenerationInterruptedException
{
    /// <summary>Creates the exception with a default message.</summary>
    public GenerationTimeoutException() : this("The job did not end in time.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public GenerationTimeoutException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public GenerationTimeoutException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>How long was waited.</summary>
    public TimeSpan Waited { get; init; }
}
