namespace Sonilo.Emulator;

/// <summary>A file on its way in. Its status follows from the time since its completion.</summary>
internal sealed record StoredUpload(string FileName, string ContentType, string Kind, long FileSize, int PartCount, DateTimeOffset Created)
{
    private static readonly (string Status, double Begins)[] Stages = [("validating", 0), ("validated", 0.4), ("complete", 0.7)];

    private int isCompleting;

    public string Id { get; } = Identifier.New("upload");

    public string JobId { get; } = Identifier.New("job");

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
