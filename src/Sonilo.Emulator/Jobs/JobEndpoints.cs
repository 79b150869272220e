using System.Globalization;
using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>Reads, lists and acts on jobs.</summary>
internal sealed class JobEndpoints(JobStore jobs, JobJson json, SoniloEmulatorOptions options)
{
    private const int UsualPageSize = 10;
    private const int LargestPageSize = 200;

    public Task<Reply> ReadAsync(ApiCall call) => Task.FromResult(
        Find(call) is { } job ? Job(job) : Reply.NotFound("Job", call.Route("jobId")));

    public Task<Reply> ListAsync(ApiCall call) => Task.FromResult(List(call));

    private Reply List(ApiCall call)
    {
        var size = UsualPageSize;
        if (call.Query("pageSize") is { } sizeText && (!int.TryParse(sizeText, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size < 1))
        {
            return Reply.BadRequest("Input pageSize must be at least 1");
        }

        if (size > LargestPageSize)
        {
            return Reply.BadRequest($"Input pageSize must be at most {LargestPageSize}");
        }

        var last = options.OldestJobsFirst ? -1 : long.MaxValue;
        if (call.Query("paginationToken") is { } token && !TryReadToken(token, out last))
        {
            return Reply.BadRequest("Invalid paginationToken");
        }

        var now = jobs.Now;
        var rest = options.OldestJobsFirst
            ? jobs.ToList().Where(job => job.Number > last)
            : jobs.ToList().Reverse().Where(job => job.Number < last);
        var page = rest.Where(job => Appears(job, now) && Matches(call, job, now)).Take(size + 1).ToList();
        var answer = new JsonObject { ["jobs"] = new JsonArray([.. page.Take(size).Select(job => json.Of(job, now))]) };
        if (page.Count > size)
        {
            answer["nextPaginationToken"] = Token(page[size - 1].Number);
        }

        return Reply.Ok(answer);
    }

    public Task<Reply> ActAsync(ApiCall call) => Task.FromResult(
        Find(call) is { } job ? Act(call, job) : Reply.NotFound("Job", call.Route("jobId")));

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

    // Opaque to callers, and still right when jobs are started between two pages.
    private static string Token(long number) => Convert.ToHexString(BitConverter.GetBytes(number));

    private static bool TryReadToken(string token, out long number)
    {
        number = 0;
        if (token.Length != 2 * sizeof(long) || !token.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        number = BitConverter.ToInt64(Convert.FromHexString(token));
        return true;
    }
}
