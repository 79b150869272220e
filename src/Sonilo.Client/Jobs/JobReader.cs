using System.Text.Json;

namespace Sonilo;

/// <summary>Reads jobs, in every shape that was seen or documented.</summary>
internal static class JobReader
{
    /// <summary>The job of an answer; <see langword="null"/> where there is none with an id.</summary>
    public static GenerationJobState? Read(ApiAnswer answer) => JobScan.Read(answer.Body).Job;

    /// <summary>The job, its cost, and the id that is mentioned, in the answer to a submit or a dry run; each may be missing.</summary>
    public static (GenerationJobState? Job, CostEstimate? Cost, string? Id) ReadStarted(ApiAnswer answer) => JobScan.Read(answer.Body);

    /// <summary>The id of a job that an answer mentions, whatever else it is.</summary>
    public static string? IdIn(ApiAnswer answer) => JobScan.Read(answer.Body).Id;

    /// <summary>A page of jobs, where the next one begins, and when it was made by the service's clock.</summary>
    public static (List<GenerationJobState> Jobs, string? Next, DateTimeOffset? Date) ReadPage(ApiAnswer answer)
    {
        var jobs = new List<GenerationJobState>();
        using var document = JsonFields.TryParse(answer.Body)
            ?? throw Failure.NotUnderstood(answer, "Listing jobs", "JSON");
        var root = document.RootElement;
        foreach (var item in root.Array("jobs")?.EnumerateArray() ?? default)
        {
            if (JobScan.Read(item.ToBytes()).Job is { } job)
            {
                job.IsListed = true;
                jobs.Add(job);
            }
        }

        return (jobs, root.Text("nextPaginationToken"), answer.Date);
    }

    /// <summary>From 0 to 1, of a number that is sometimes a percentage and sometimes a little above 1.</summary>
    public static double? Fraction(double? progress) => progress switch
    {
        null or double.NaN => null,
        > 1.5 => Math.Min(progress.GetValueOrDefault() / 100, 1),
        > 1 => 1,
        < 0 => 0,
        _ => progress,
    };
}
