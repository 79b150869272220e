namespace Sonilo.Emulator;

/// <summary>A job. Its status follows from the time alone: nothing runs in the background.</summary>
/// <remarks>Jobs are numbered in the order in which they were started.</remarks>
internal sealed record StoredJob(string Id, long Number, AcceptedGeneration Accepted, decimal Cost, DateTimeOffset Created, TimeSpan Duration, string OwnerId)
{
    public EmulatedGeneration Generation => Accepted.Generation;

    public required IReadOnlyList<string> AssetIds { get; init; }

    public JobFailure? Failure { get; init; }

    public DateTimeOffset? Canceled { get; init; }

    public DateTimeOffset Ends => Canceled ?? Created + Duration;

    public bool HasEnded(DateTimeOffset now) => now >= Ends;

    /// <summary>The states up to <paramref name="now"/>, in the documented words.</summary>
    public IReadOnlyList<(string Status, DateTimeOffset Date)> History(DateTimeOffset now)
    {
        var history = JobStage.OnTheWay
            .Select(stage => (stage.Status, Date: Created + (Duration * stage.Begins)))
            .Where(stage => stage.Date <= now && (stage.Date < Ends || stage.Date == Created))
            .ToList();
        if (HasEnded(now))
        {
            history.Add((Canceled is not null ? JobStage.Canceled : Failure is not null ? JobStage.Failure : JobStage.Success, Ends));
        }

        return history;
    }

    public string Status(DateTimeOffset now) => History(now)[^1].Status;

    public double Share(DateTimeOffset now) => HasEnded(now) ? 1 : Math.Clamp((now - Created) / Duration, 0, 1);

    public decimal Charged(DateTimeOffset now) => HasEnded(now) && Failure is { Refunded: true } ? 0 : Cost;

    public EmulatedJob Snapshot(DateTimeOffset now)
    {
        var status = Status(now);
        return new EmulatedJob(Id, Generation, Cost, Charged(now), status, status == JobStage.Success ? AssetIds : []);
    }
}
