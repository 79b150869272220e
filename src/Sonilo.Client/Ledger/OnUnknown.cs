namespace Sonilo;

/// <summary>What happens under a key whose submit may or may not have arrived, when no job can be found that it certainly became.</summary>
/// <remarks>
/// A job that it certainly became is adopted in any case. Where there are jobs that it may have become, nothing is sent,
/// whatever is chosen here.
/// </remarks>
public sealed record OnUnknown
{
    private OnUnknown() { }

    /// <summary>Nothing is sent: <see cref="UnknownOutcomeException"/> carries what is known. The default.</summary>
    public static OnUnknown Throw { get; } = new();

    /// <summary>How long after the submit a complete list without the job is taken as proof that it never arrived; <see langword="null"/> for never.</summary>
    public TimeSpan? After { get; private init; }

    /// <summary>It is sent again, once a complete list of jobs shows nothing of it so long after it was sent.</summary>
    /// <param name="after">How long: longer than the service may take to list a job, and than a submit may be on its way. It is never less than the ledger's lease.</param>
    /// <remarks>This bets that a submit that has not shown by then never will. If it does, it is billed as well.</remarks>
    public static OnUnknown ResubmitAfter(TimeSpan after) =>
        after > TimeSpan.Zero ? new OnUnknown { After = after } : throw new ArgumentOutOfRangeException(nameof(after), after, "The time must be longer than zero.");
}
