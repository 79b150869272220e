namespace Sonilo;

/// <summary>What a call failed with; each derived type stands for one thing that a caller can do about it.</summary>
public class SoniloException : Exception
{
    private string? jobId;

    /// <summary>Creates the exception with a message of its own.</summary>
    public SoniloException() : this("The call to the Generation API failed.")
    {
    }

    /// <summary>Creates the exception with a message of its own.</summary>
    public SoniloException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with a message of its own and its cause.</summary>
    public SoniloException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>The HTTP status of the answer; <see langword="null"/> where there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>What the service said, in its words; <see langword="null"/> where it said nothing that can be read.</summary>
    public string? Reason { get; init; }

    /// <summary>The service's own id of the call, for its support; <see langword="null"/> where it gave none.</summary>
    public string? TraceId { get; init; }

    /// <summary>The body as it came: JSON, HTML or nothing. The shapes of errors are not promised, so it is kept whole.</summary>
    public string? RawBody { get; init; }

    /// <summary>The job that the failure is about; <see langword="null"/> where no job is known. <see cref="SoniloClient.GetJob"/> takes it up again, in another process too.</summary>
    public string? JobId
    {
        get => jobId;
        init => jobId = value;
    }

    /// <summary>Adds the job that the failure turned out to be about.</summary>
    internal void Attach(string? id) => jobId ??= id;

    /// <summary>The same failure, of one job of several that it hit.</summary>
    internal SoniloException ForJob(string? id)
    {
        var copy = (SoniloException)MemberwiseClone();
        copy.jobId = id;
        return copy;
    }
}
