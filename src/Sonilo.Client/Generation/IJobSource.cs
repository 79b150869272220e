namespace Sonilo;

/// <summary>What a job needs of the client that it came from: to be read, waited for and looked for. Keys and connections are not part of it.</summary>
internal interface IJobSource
{
    /// <summary>Whether jobs cost money: not where an emulator on this machine plays the service.</summary>
    bool CostsMoney { get; }

    /// <summary>Reads a job's state now.</summary>
    Task<GenerationJobState> ReadAsync(string jobId, string? projectId, CancellationToken cancellationToken);

    /// <summary>Asks the service to end a job.</summary>
    Task<GenerationJobState> CancelAsync(string jobId, string? projectId, CancellationToken cancellationToken);

    /// <summary>Every state that is read, up to and with the end.</summary>
    IAsyncEnumerable<GenerationJobState> WatchAsync(GenerationJob job, JobTerms terms, CancellationToken cancellationToken);

    /// <summary>Waits for the end, and for the results.</summary>
    Task<GenerationResult> WaitAsync(GenerationJob job, JobTerms terms, IProgress<GenerationProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Records where a job's files were saved, where there is a ledger.</summary>
    Task NoteFilesAsync(string jobId, IReadOnlyList<string> paths);

    /// <summary>Looks for the jobs that a submit of unknown outcome may have become.</summary>
    Task<CandidateSearch> FindAsync(SubmitAttempt attempt, CancellationToken cancellationToken);
}
