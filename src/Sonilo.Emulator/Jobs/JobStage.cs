namespace Sonilo.Emulator;

/// <summary>The statuses of a job, in the documented words, and when each begins.</summary>
internal static class JobStage
{
    public const string Success = "success";
    public const string Failure = "failure";
    public const string Canceled = "canceled";

    /// <summary>The statuses before the end, with the share of the duration at which each begins.</summary>
    public static IReadOnlyList<(string Status, double Begins)> OnTheWay { get; } =
        [("pending", 0), ("queued", 0.03), ("warming-up", 0.1), ("in-progress", 0.2), ("finalizing", 0.9)];

    /// <summary>The progress at a share of the duration.</summary>
    public static double Progress(double share) => share >= 1 ? 1 : Math.Clamp((share - 0.2) / 0.7, 0, 1);
}
