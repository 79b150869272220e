namespace Sonilo;

/// <summary>The limit of waiting was reached before the results were there. The job goes on and stays paid for: <see cref="SoniloClient.GetJob"/> with its id waits on. Where reading it failed at the end, the inner exception is why.</summary>
public class GenerationTimeoutException : GenerationInterruptedException
{
    /// <summary>Creates the exception with a message of its own.</summary>
    public GenerationTimeoutException() : this("The job did not end in time.")
    {
    }

    /// <summary>Creates the exception with a message of its own.</summary>
    public GenerationTimeoutException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with a message of its own and its cause.</summary>
    public GenerationTimeoutException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>How long was waited.</summary>
    public TimeSpan Waited { get; init; }
}
