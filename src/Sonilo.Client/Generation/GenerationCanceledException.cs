namespace Sonilo;

/// <summary>The caller cancelled. That stops the waiting, not the spending: a job that was started keeps running and stays paid for.</summary>
public class GenerationCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception with a message of its own.</summary>
    public GenerationCanceledException() : this("The waiting was cancelled.")
    {
    }

    /// <summary>Creates the exception with a message of its own.</summary>
    public GenerationCanceledException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with a message of its own and its cause.</summary>
    public GenerationCanceledException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>Creates the exception with a message of its own, its cause, and the token that was cancelled.</summary>
    public GenerationCanceledException(string message, Exception? innerException, CancellationToken token)
        : base(message, innerException, token)
    {
    }

    /// <summary>The job that was waited for; <see langword="null"/> where none is known to have been started.</summary>
    public string? JobId { get; init; }

    /// <summary>Whether a job may have been started of which the id is not known: the request had left when it was cancelled.</summary>
    public bool MayHaveStarted => JobId is null && Attempt is not null;

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
