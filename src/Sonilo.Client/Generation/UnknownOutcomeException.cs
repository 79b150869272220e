namespace Sonilo;

/// <summary>The request was sent and its answer was lost: it may have started a job, which is then paid for. It is never sent again by itself: look first.</summary>
public class UnknownOutcomeException : SoniloException
{
    /// <summary>Creates the exception with a message of its own.</summary>
    public UnknownOutcomeException() : this("The request may have started a job.")
    {
    }

    /// <summary>Creates the exception with a message of its own.</summary>
    public UnknownOutcomeException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with a message of its own and its cause.</summary>
    public UnknownOutcomeException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    internal SubmitAttempt? Attempt { get; init; }

    /// <summary>The model that the request was for.</summary>
    public string? ModelId => Attempt?.ModelId;

    /// <summary>When the request was sent, by this machine's clock.</summary>
    public DateTimeOffset? SubmittedAt => Attempt?.SubmittedAt;

    /// <summary>The parameters that were sent, as JSON.</summary>
    public string? Input => Attempt?.Input;

    /// <summary>Lists the jobs that the request may have become: same model, same input, created about that time, the likeliest ones being the first.</summary>
    /// <remarks>
    /// It reads <c>GET /jobs</c>. A job may appear there a moment late: an empty answer right after the failure proves
    /// nothing, so look again after some seconds before sending the request once more.
    /// </remarks>
    public virtual IAsyncEnumerable<GenerationJob> FindCandidatesAsync(CancellationToken cancellationToken = default) =>
        Attempt is { } attempt ? attempt.FindCandidatesAsync(cancellationToken)
        : throw new InvalidOperationException("Nothing was submitted, so there is nothing to look for.");
}
