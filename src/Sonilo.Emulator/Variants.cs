namespace Sonilo.Emulator;

/// <summary>How a dry run is answered.</summary>
public enum DryRunAnswer
{
    /// <summary>Status 269 with the cost, as recorded.</summary>
    Status269,

    /// <summary>Status 200 with the cost and an empty job, as observed.</summary>
    Status200,

    /// <summary>Status 402 with <c>estimatedCost</c>, as one guide shows.</summary>
    Status402,

    /// <summary>A job is started and charged, as if nobody had asked for a dry run.</summary>
    StartedJob,

    /// <summary>Status 269 without any cost.</summary>
    WithoutCost,
}

/// <summary>How a job's progress is told.</summary>
public enum ProgressStyle
{
    /// <summary>From 0 to 1, as documented.</summary>
    Fraction,

    /// <summary>From 0 to 100.</summary>
    Percent,

    /// <summary>Up to 1.02, as was seen.</summary>
    Overshooting,

    /// <summary>0 until the end.</summary>
    ZeroUntilTheEnd,

    /// <summary>Now and then less than before.</summary>
    Falling,

    /// <summary>Not at all.</summary>
    Missing,
}

/// <summary>How a request beyond the limit is told to wait.</summary>
public enum RateLimitAnswer
{
    /// <summary>A <c>Retry-After</c> header in seconds.</summary>
    RetryAfter,

    /// <summary>A body with <c>remainingSeconds</c>.</summary>
    RemainingSeconds,

    /// <summary>Not at all.</summary>
    Bare,
}

/// <summary>The shape of error bodies.</summary>
public enum ErrorShape
{
    /// <summary><c>{"reason": …}</c>, as recorded.</summary>
    Reason,

    /// <summary><c>{"message": …}</c>, as gateways answer.</summary>
    Message,

    /// <summary><c>{"status": "error", "code": …, "message": …}</c>, as documented.</summary>
    Code,

    /// <summary><c>{"statusCode": …, "error": …, "message": …}</c>, as another guide documents.</summary>
    StatusCode,
}

/// <summary>The words for a job's states that were seen.</summary>
public static class StatusWords
{
    /// <summary>The documented words: <c>pending queued warming-up in-progress finalizing success failure canceled</c>.</summary>
    public static IReadOnlyDictionary<string, string> Documented { get; } = new Dictionary<string, string>();

    /// <summary>The words of the vendor's prose: <c>processing succeeded failed cancelled</c>.</summary>
    public static IReadOnlyDictionary<string, string> Prose { get; } = new Dictionary<string, string>
    {
        ["warming-up"] = "processing",
        ["in-progress"] = "processing",
        ["finalizing"] = "processing",
        ["success"] = "succeeded",
        ["failure"] = "failed",
        ["canceled"] = "cancelled",
    };
}
