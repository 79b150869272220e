namespace Sonilo;

/// <summary>The job had not ended when the limit of waiting was reached. It is still running and stays paid for: <see cref="SoniloClient.GetJob"/> with its id waits on.</summary>
public class GenerationTimeoutException : SoniloException
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

    /// <summary>The job's last known state; <see langword="null"/> where none was read.</summary>
    public GenerationJobState? State { get; init; }

    /// <summary>How long was waited.</summary>
    public TimeSpan Waited { get; init; }
}
