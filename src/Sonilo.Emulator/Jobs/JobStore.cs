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

    /// <summary>Starts and charges a job.</summary>
    public StoredJob Start(EmulatedGeneration generation, decimal cost, string? projectId)
    {
        var now = Now;
        var failure = script.NextJobFailure();
        var job = new StoredJob
        {
            Id = Identifier.New("job"),
            Number = 0,
            Generation = generation,
            Cost = cost,
            Created = now,
            Duration = options.JobDuration,
            OwnerId = projectId ?? AssetStore.ProjectId,
            AssetIds = failure is null ? [.. Enumerable.Range(0, generation.Samples).Select(static _ => Identifier.New("asset"))] : [],
            Failure = failure,
        };
        for (var take = 0; take < job.AssetIds.Count; take++)
        {
            assets.Add(GenerationResult.Of(job, take, options));
        }

        lock (jobs)
        {
            job = job with { Number = jobs.Count };
            indexes.Add(job.Id, jobs.Count);
            jobs.Add(job);
        }

        return job;
    }

    public StoredJob Cancel(StoredJob job)
    {
        lock (jobs)
        {
            return jobs[indexes[job.Id]] = job with { Canceled = Now };
        }
    }
}
