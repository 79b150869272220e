using System.Collections.Concurrent;

namespace Sonilo;

/// <summary>What one look at several jobs brought.</summary>
internal sealed class JobRound
{
    private readonly ConcurrentDictionary<string, (GenerationJobState? State, Exception? Fault)> looks = new(StringComparer.Ordinal);

    public void Saw(GenerationJobState state) => looks[state.JobId] = (state, null);

    /// <summary>Notes why a job could not be read, unless it was seen elsewhere.</summary>
    public void Missed(string jobId, Exception fault) => looks.TryAdd(jobId, (null, fault));

    /// <summary>The job's state, else why it could not be read; neither where it was not its turn.</summary>
    public (GenerationJobState? State, Exception? Fault) Of(string jobId) => looks.TryGetValue(jobId, out var look) ? look : default;
}
