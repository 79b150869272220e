namespace Sonilo;

/// <summary>Decides which faults of reading end a wait. All others only pass time: the job goes on whether it can be read or not.</summary>
/// <remarks>Held by <c>PatienceTests</c>.</remarks>
internal sealed class Patience(TimeProvider time)
{
    // A job or an asset can take a while to appear in every place that answers for it.
    private static readonly TimeSpan Appearing = TimeSpan.FromMinutes(1);

    private readonly long began = time.GetTimestamp();
    private bool seen;
    private int refusals;

    /// <summary>Notes that it was read.</summary>
    public void Saw() => (seen, refusals) = (true, 0);

    /// <summary>Whether a fault is the last word: keys that are refused twice running, or something that does not exist and was never seen for a minute.</summary>
    public bool EndsWith(Exception fault)
    {
        refusals = fault is SoniloAuthenticationException or SoniloAccessException ? refusals + 1 : 0;
        return refusals > 1 || fault is ObjectDisposedException
            || (!seen && fault is SoniloNotFoundException or SoniloRequestException && time.GetElapsedTime(began) >= Appearing);
    }

    /// <summary>How long the service asked to wait; zero where it did not.</summary>
    public static TimeSpan Asked(Exception fault) => fault switch
    {
        SoniloRateLimitException { RetryAfter: { } wait } => wait,
        SoniloServiceException { RetryAfter: { } wait } => wait,
        _ => TimeSpan.Zero,
    };
}
