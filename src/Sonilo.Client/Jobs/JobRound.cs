namespace Sonilo;

/// <summary>What one look at several jobs brought.</summary>
internal sealed class JobRound
{
    private readonly object gate = new();
    private readonly Dictionary<string, GenerationJobState> states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Exception> faults = new(StringComparer.Ordinal);

    public void Saw(GenerationJobState state)
    {
        lock (gate)
        {
            states[state.JobId] = state;
        }
    }

    public void Missed(string jobId, Exception fault)
    {
        lock (gate)
        {
            faults[jobId] = fault;
        }
    }

    /// <summary>The job's state, else why it could not be read; neither where it was not its turn.</summary>
    public (GenerationJobState? State, Exception? Fault) Of(string jobId)
    {
        lock (gate)
        {
            return states.TryGetValue(jobId, out var state) ? (state, null) : (null, faults.TryGetValue(jobId, out var fault) ? fault : null);
        }
    }
}
