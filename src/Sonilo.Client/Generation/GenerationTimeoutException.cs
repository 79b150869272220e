namespace Sonilo;

/// <summary>The limit of waiting was reached before the results were there. The job continues and is billed: <see cref="SoniloClient.GetJob"/> with its id resumes the wait. If the last attempt to read it failed, the inner exception is the cause.</summary>
public class GenerationTimeoutException(string message, Exception? innerException) : GenerationInterruptedException(message, innerException)
{
    /// <summary>Creates the exception with a default message.</summary>
    public GenerationTimeoutException() : this("The job did not end in time.")
    {
    }

    /// <summary>Creates the exception with the given message.</summary>
    public GenerationTimeoutException(string message) : this(message, null)
    {
    }

    /// <summary>How long was waited.</summary>
    public TimeSpan Waited { get; init; }
}
