namespace Sonilo.Emulator;

/// <summary>How dry runs are answered.</summary>
public enum DryRunAnswer
{
    /// <summary>Status 269 with the cost, as recorded.</summary>
    Status269,

    /// <summary>Status 200 with the cost and an empty job, as observed.</summary>
    Status200,

    /// <summary>Status 402 with <c>estimatedCost</c>, as one guide shows.</summary>
    Status402,

    /// <summary>A job is started and charged, as if the dry run had been ignored.</summary>
    StartedJob,

    /// <summary>Status 269 without any cost.</summary>
    WithoutCost,
}
