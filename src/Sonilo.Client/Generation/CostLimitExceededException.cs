namespace Sonilo;

/// <summary>The request would cost more than the limit, or its cost is not known. Nothing was started.</summary>
public class CostLimitExceededException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public CostLimitExceededException() : this("The cost is above the limit, or unknown.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public CostLimitExceededException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public CostLimitExceededException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The limit that was set, in creative units.</summary>
    public decimal Limit { get; init; }

    /// <summary>What the service estimated; <see langword="null"/> where no cost came back.</summary>
    public CostEstimate? Estimate { get; init; }
}
