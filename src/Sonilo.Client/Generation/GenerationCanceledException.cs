namespace Sonilo;

/// <summary>The caller cancelled. That stops the waiting, not the spending: a started job keeps running and is billed.</summary>
public class GenerationCanceledException : OperationCanceledException, ISoniloFailure
{
    /// <summary>Creates the exception with a default message.</summary>
    public GenerationCanceledException() : this("The waiting was cancelled.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public GenerationCanceledException(string message) : base(message) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public GenerationCanceledException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>Creates the exception with the given message, its cause, and the token that was cancelled.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    /// <param name="token">The token.</param>
    public GenerationCanceledException(string message, Exception? innerException, CancellationToken token)
        : base(message, innerException, token) { }

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

    /// <inheritdoc cref="UnknownOutcomeException.FindCandidatesAsync(CancellationToken)"/>
    public virtual Task<CandidateSearch> FindCandidatesAsync(CancellationToken cancellationToken = default) =>
        SubmitAttempt.FindAsync(Attempt, Jobs, cancellationToken);
}
