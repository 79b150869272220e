namespace Sonilo.Cli.Batch;

/// <summary>How far a line came.</summary>
internal enum BatchState
{
    /// <summary>Nothing was started.</summary>
    NotStarted,

    /// <summary>It is a job, and its files are not here yet: the next run goes on with it.</summary>
    Running,

    /// <summary>Its files are here.</summary>
    Done,

    /// <summary>The job failed, or the service refused it.</summary>
    Failed,

    /// <summary>It may have started a job, and which one is not certain.</summary>
    Unknown,
}

/// <summary>What became of a line.</summary>
internal sealed record BatchResult(BatchLine Line, BatchState State)
{
    /// <summary>The job.</summary>
    public string? JobId { get; init; }

    /// <summary>What it costs, in creative units.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The names of its files, in the folder.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Why it is not done.</summary>
    public string? Error { get; init; }
}
