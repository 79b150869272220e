namespace Sonilo.Emulator;

/// <summary>A file on its way in. Its status follows from the time since its completion.</summary>
internal sealed class StoredUpload
{
    private static readonly (string Status, double Begins)[] Stages = [("validating", 0), ("validated", 0.4), ("complete", 0.7)];

    private int isCompleting;

    public required string Id { get; init; }

    public required string JobId { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required string Kind { get; init; }

    public required long FileSize { get; init; }

    public required int PartCount { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The size of each part that has arrived, by its number.</summary>
    public SortedDictionary<int, long> Parts { get; } = [];

    public DateTimeOffset? Completed { get; private set; }

    public TimeSpan Duration { get; private set; }

    public string? EntityId { get; private set; }

    public string? ErrorMessage { get; private set; }

    /// <summary>Whether this caller is the first to complete the upload.</summary>
    public bool TryBeginCompletion() => Interlocked.Exchange(ref isCompleting, 1) == 0;

    public void Complete(DateTimeOffset now, TimeSpan duration, string? entityId, string? errorMessage) =>
        (Completed, Duration, EntityId, ErrorMessage) = (now, duration, entityId, errorMessage);

    public bool HasEnded(DateTimeOffset now) => now >= Completed + Duration;

    /// <summary>The documented state at <paramref name="now"/>.</summary>
    public string Status(DateTimeOffset now)
    {
        if (Completed is not { } completed)
        {
            return "pending";
        }

        if (HasEnded(now))
        {
            return ErrorMessage is null ? "imported" : "failed";
        }

        var share = (now - completed) / Duration;
        var stages = ErrorMessage is null ? Stages : Stages[..1];
        return stages.Last(stage => stage.Begins <= Math.Max(0, share)).Status;
    }
}
