namespace Sonilo;

/// <summary>The words that end a job. The service's texts spell them in more than one way; a word that is not here keeps the wait going.</summary>
internal static class JobEnds
{
    private static readonly HashSet<string> Successes = new(StringComparer.OrdinalIgnoreCase)
    {
        "success", "succeeded", "successful", "completed", "complete", "done", "finished",
    };

    private static readonly HashSet<string> Failures = new(StringComparer.OrdinalIgnoreCase)
    {
        "failure", "failed", "fail", "error", "errored", "rejected", "expired", "timeout", "timed-out", "timed_out",
        "canceled", "cancelled", "aborted", "terminated",
    };

    public static bool IsSuccess(string status) => Successes.Contains(status);

    public static bool IsEnd(string status) => Successes.Contains(status) || Failures.Contains(status);
}
