namespace Sonilo;

/// <summary>The caller cancelled. That stops the waiting, not the spending: a job that was started keeps running and stays paid for.</summary>
public class GenerationCanceledException : OperationCanceledException, ISoniloFailure
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

    /// <inheritdoc/>
    public string? JobId { get; init; }

    /// <inheritdoc/>
    public bool MayHaveStarted => JobId is not null || Attempt is not null;

    /// <summary>What was sent and when; it can be stored as JSON, and looked for by another process with <see cref="SoniloClient.FindCandidatesAsync(SubmitAttempt, CancellationToken)"/>.</summary>
    public SubmitAttempt? Attempt { get; init; }

    /// <summary>The model that the request was for.</summary>
    public string? ModelId => Attempt?.ModelId;

    /// <summary>When the request was sent, by this machine's clock.</summary>
    public DateTimeOffset? SubmittedAt => Attempt?.SubmittedAt;

    /// <summary>The parameters that were sent, as JSON.</summary>
    public string? Input => Attempt?.Input;

    internal IJobSource? Jobs { get; init; }

    /// <summary>Looks for the jobs that the request may have become, the likeliest first, with the client that sent it.</summary>
    /// <remarks>
    /// It reads <c>GET /jobs</c>. A job may appear there a moment late: finding none right after the failure proves
    /// nothing, so look again after some seconds before sending the request once more.
    /// </remarks>
    /// <exception cref="SoniloException">The jobs could not be listed.</exception>
    /// <exception cref="InvalidOperationException">Nothing was submitted, or the exception was not thrown by a client.</exception>
    public virtual Task<CandidateSearch> FindCandidatesAsync(CancellationToken cancellationToken = default) =>
        Attempt is null ? throw new InvalidOperationException("Nothing was submitted, so there is nothing to look for.")
        : Jobs is null ? throw new InvalidOperationException("This exception was not thrown by a client, so there is nowhere to look: give Attempt to a client's FindCandidatesAsync.")
        : Jobs.FindAsync(Attempt, cancellationToken);
}
