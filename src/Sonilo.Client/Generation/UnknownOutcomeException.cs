namespace Sonilo;

/// <summary>The request was sent and its answer was lost: it may have started a job, which is then paid for. It is never sent again automatically: look first.</summary>
public class UnknownOutcomeException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public UnknownOutcomeException() : this("The request may have started a job.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public UnknownOutcomeException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public UnknownOutcomeException(string message, Exception? innerException) : base(message, innerException) { }

    /// <inheritdoc/>
    public override bool MayHaveStarted => true;

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
        SubmitAttempt.FindAsync(Attempt, Jobs, cancellationToken);
}
