namespace Sonilo;

/// <summary>The request would cost more than the limit, or nobody can say what it costs. Nothing was started.</summary>
public class CostLimitExceededException : SoniloException
{
    /// <summary>Creates the exception with a message of its own.</summary>
    public CostLimitExceededException() : this("The cost is above the limit, or unknown.")
    {
    }

    /// <summary>Creates the exception with a message of its own.</summary>
    public CostLimitExceededException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with a message of its own and its cause.</summary>
    public CostLimitExceededException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>The limit that was set, in creative units.</summary>
    public decimal Limit { get; init; }

    /// <summary>What the service estimated; <see langword="null"/> where no cost came back.</summary>
    public CostEstimate? Estimate { get; init; }
}
