namespace Sonilo.Emulator;

/// <summary>How a rate-limited request learns how long to wait.</summary>
public enum RateLimitAnswer
{
    /// <summary>A <c>Retry-After</c> header in seconds.</summary>
    RetryAfter,

    /// <summary>A body with <c>remainingSeconds</c>.</summary>
    RemainingSeconds,

    /// <summary>Not at all.</summary>
    Bare,
}
