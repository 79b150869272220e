namespace Sonilo;

/// <summary>The job ended without a result: the vendor could not do it, or it was canceled.</summary>
public class GenerationFailedException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public GenerationFailedException() : this("The generation failed.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public GenerationFailedException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public GenerationFailedException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>How the job ended, in the service's word, such as <c>failure</c> or <c>canceled</c>.</summary>
    public string? Status { get; init; }

    /// <summary>What the vendor suggests; <see langword="null"/> where it suggests nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether the failed job stays charged; <see langword="null"/> if the service did not state it.</summary>
    /// <remarks>Taken from the <c>billing</c> of the job: <see langword="true"/> with <c>disableRefund</c> and a cost above zero.</remarks>
    public bool? Charged { get; init; }

    /// <summary>The job's last state, with its raw JSON.</summary>
    public GenerationJobState? State { get; init; }
}
