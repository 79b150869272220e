namespace Sonilo.Emulator;

/// <summary>The jobs, in the order in which they were started.</summary>
internal sealed class JobStore(SoniloEmulatorOptions options, AssetStore assets, FaultScript script)
{
    private readonly List<StoredJob> jobs = [];
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);

    public DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    public IReadOnlyList<StoredJob> ToList()
    {
        lock (jobs)
        {
            return [.. jobs];
        }
    }

    public StoredJob? Find(string id)
    {
        lock (jobs)
        {
            return indexes.TryGetValue(id, out var index) ? jobs[index] : null;
        }
    }

    public int CountRunning()
    {
        var now = Now;
        lock (jobs)
        {
            return jobs.Count(job => !job.HasEnded(now));
        }
    }

    /// <summary>Starts and charges a job; <see langword="null"/> where as many run as may.</summary>
    public StoredJob? Start(AcceptedGeneration accepted, decimal cost, string? projectId)
    {
        // Counting and starting are one step, so that no two callers take the last place. Numbers follow the order of the list: paging relies on it.
        lock (jobs)
        {
            if (CountRunning() >= options.ConcurrentJobs)
            {
                return null;
            }

            var failure = script.NextJobFailure();
            var job = new StoredJob(Identifier.New("job"), jobs.Count, accepted, cost, Now, options.JobDuration, projectId ?? AssetStore.ProjectId)
            {
                AssetIds = failure is null ? [.. Enumerable.Range(0, accepted.Generation.Samples * accepted.Kinds.Count).Select(static _ => Identifier.New("asset"))] : [],
                Failure = failure,
            };
            for (var index = 0; index < job.AssetIds.Count; index++)
            {
                assets.Add(GenerationResult.Of(job, index, options));
            }

            indexes.Add(job.Id, jobs.Count);
            jobs.Add(job);
            return job;
        }
    }

    public StoredJob Cancel(StoredJob job)
    {
        lock (jobs)
        {
            return jobs[indexes[job.Id]] = job with { Canceled = Now };
        }
    }
}
