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

    /// <summary>Refuses what could only fail once a job is paid for.</summary>
    /// <exception cref="ArgumentException">The limit of waiting is not longer than zero, or longer than 40 days.</exception>
    internal void Check()
    {
        if (WaitLimit is { } limit && (limit <= TimeSpan.Zero || limit.TotalDays > 40))
        {
            throw new ArgumentException($"{nameof(WaitLimit)} must be longer than zero and no longer than 40 days.");
        }
    }
}
