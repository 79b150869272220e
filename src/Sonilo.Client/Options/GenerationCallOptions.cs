namespace Sonilo;

/// <summary>What one call does otherwise than the client's options say; what is <see langword="null"/> stays as it is there.</summary>
public class GenerationCallOptions
{
    /// <summary>The most that the request may cost, in creative units.</summary>
    /// <remarks>
    /// The cost is estimated before anything is spent. Files of the request are uploaded before that, because the
    /// estimate needs their ids; uploading costs nothing by itself.
    /// </remarks>
    public decimal? CostLimit { get; set; }

    /// <summary>What happens to a request that the model's page forbids.</summary>
    public ValidationMode? Validation { get; set; }

    /// <summary>How long to wait for the job to end.</summary>
    public TimeSpan? WaitLimit { get; set; }

    /// <summary>The project to work in.</summary>
    public string? ProjectId { get; set; }

    /// <summary>The name of this piece of work, which never becomes a second job: later calls with the same key get the job that is there. Needs a <see cref="SoniloClientOptions.Ledger"/>.</summary>
    /// <remarks>
    /// Take what identifies the work permanently, such as an order's number or a message's id: up to 200 characters, no control
    /// characters. The same key for another request is refused: <see cref="LedgerKeyException"/>. Where there is a ledger and
    /// no key, the start is recorded under a name of its own.
    /// </remarks>
    public string? Key { get; set; }

    /// <summary>What the request will cost, in creative units, where the caller has asked for it already: then it is not asked for again.</summary>
    public decimal? EstimatedCost { get; set; }

    /// <summary>What happens when it is not known whether the submit of this key arrived.</summary>
    public OnUnknown? OnUnknown { get; set; }

    /// <summary>Refuses what could only fail once a job is paid for.</summary>
    /// <exception cref="ArgumentException">The limit of waiting is not longer than zero, or longer than 40 days; or the key cannot be used.</exception>
    internal void Check()
    {
        if (WaitLimit is { } limit && (limit <= TimeSpan.Zero || limit.TotalDays > 40))
        {
            throw new ArgumentException($"{nameof(WaitLimit)} must be longer than zero and no longer than 40 days.");
        }

        if (Key is { } key && (key.Length is 0 or > 200 || string.IsNullOrWhiteSpace(key) || key.Any(char.IsControl)))
        {
            throw new ArgumentException($"{nameof(Key)} must have between 1 and 200 characters, not only blanks, and no control characters.");
        }
    }
}
