namespace Sonilo;

/// <summary>A job was started, and something other than its own end came between it and its results. The job continues and is billed: do not start another, resume this one.</summary>
/// <remarks>
/// Everything that can happen between the start and the saved result is this type: reading the job failed, its results could not be fetched, the
/// limit of waiting was reached, the client was disposed. The cause is the inner exception. <c>client.GetJob(exception.JobId).WaitAsync()</c> resumes,
/// in another process too. Only two outcomes of a started job are other types: its own bad end (<see cref="GenerationFailedException"/>) and the
/// caller's cancellation (<see cref="GenerationCanceledException"/>).
/// </remarks>
public class GenerationInterruptedException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public GenerationInterruptedException() : this("The job goes on, but could not be followed.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public GenerationInterruptedException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public GenerationInterruptedException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The job, to wait on with the same client; <see langword="null"/> in an exception that no client threw.</summary>
    public GenerationJob? Job { get; init; }

    /// <summary>The job's last known state; <see langword="null"/> where none was read.</summary>
    public GenerationJobState? State { get; init; }

    /// <inheritdoc/>
    public override bool MayHaveStarted => true;
}
