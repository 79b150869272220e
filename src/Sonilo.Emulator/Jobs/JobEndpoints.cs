using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>Reads, lists and acts on jobs.</summary>
internal sealed class JobEndpoints(JobStore jobs, JobJson json, SoniloEmulatorOptions options)
{
    private static readonly Paging Pages = new("jobs", UsualSize: 10, LargestSize: 200);

    public Reply Read(ApiCall call) => Find(call) is { } job ? Job(job) : Reply.NotFound("Job", call.Route("jobId"));

    public Reply List(ApiCall call)
    {
        var now = jobs.Now;
        return Pages.Answer(
            call,
            token => After(token)?.Where(job => Appears(job, now) && Matches(call, job, now)),
            job => json.Of(job, now),
            static job => BitConverter.GetBytes(job.Number));
    }

    public Reply Act(ApiCall call) => Find(call) is { } job ? Act(call, job) : Reply.NotFound("Job", call.Route("jobId"));

    private Reply Act(ApiCall call, StoredJob job) =>
        call.Text("action") != "cancel" ? Reply.BadRequest("Invalid action. Must be one of: cancel")
        : !options.CustomJobsCanBeCanceled || job.HasEnded(jobs.Now) ? Reply.BadRequest("Cannot cancel this type of job. Action not permitted.")
        : Job(jobs.Cancel(job));

    private Reply Job(StoredJob job) => Reply.Ok(new JsonObject { ["job"] = json.Of(job, jobs.Now) });

    private StoredJob? Find(ApiCall call) => jobs.Find(call.Route("jobId")) is { } job && Appears(job, jobs.Now) ? job : null;

    private bool Appears(StoredJob job, DateTimeOffset now) => now - job.Created >= options.JobsAppearAfter;

    private bool Matches(ApiCall call, StoredJob job, DateTimeOffset now) =>
        (call.Query("status") is not { } status || status == job.Status(now) || status == json.Spelled(job.Status(now)))
        && (call.Query("type") is null or "custom")
        && (call.Query("authorId") is not { } author || author == options.Key);

    // The number of the last job: still right when jobs are started between two pages.
    private IEnumerable<StoredJob>? After(byte[]? token) =>
        token is not (null or { Length: sizeof(long) }) ? null
        : options.OldestJobsFirst ? jobs.ToList().Where(job => token is null || job.Number > BitConverter.ToInt64(token))
        : jobs.ToList().Reverse().Where(job => token is null || job.Number < BitConverter.ToInt64(token));
}
