namespace Sonilo;

/// <summary>The words that the service documents for where a job stands. It may use others: <see cref="GenerationJobState.HasEnded"/> and <see cref="GenerationJobState.HasSucceeded"/> know their spellings.</summary>
public static class GenerationJobStatus
{
    /// <summary>Accepted, and not yet in a queue.</summary>
    public const string Pending = "pending";

    /// <summary>Waiting for its turn.</summary>
    public const string Queued = "queued";

    /// <summary>The model is being loaded.</summary>
    public const string WarmingUp = "warming-up";

    /// <summary>Running.</summary>
    public const string InProgress = "in-progress";

    /// <summary>Made, and being stored.</summary>
    public const string Finalizing = "finalizing";

    /// <summary>Ended well.</summary>
    public const string Success = "success";

    /// <summary>Ended without a result.</summary>
    public const string Failure = "failure";

    /// <summary>Ended because it was canceled.</summary>
    public const string Canceled = "canceled";
}
