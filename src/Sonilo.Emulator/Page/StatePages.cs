using System.Globalization;
using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>The page's view of the running emulator: requests, jobs and money.</summary>
internal sealed class StatePages(ModelCatalogue models, RequestLog log, JobStore jobs, AssetStore assets, JobJson jobJson, SoniloEmulatorOptions options)
{
    private const int MostRequests = 1_000;
    private const int MostJobs = 50;

    /// <summary>The state, with the requests that changed since the version in <c>seen</c>.</summary>
    public Reply Read(ApiCall call)
    {
        _ = long.TryParse(call.Query("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        var now = jobs.Now;
        var all = jobs.ToList();
        var (changed, version, arrived) = log.Since(seen, MostRequests);
        return Reply.Ok(new JsonObject
        {
            ["version"] = version,
            ["models"] = models.Current.Version,
            ["authorization"] = Credentials.Accepted(options).ToString(),
            ["arrived"] = arrived,
            ["requests"] = changed.Select(Line).ToJson(),
            ["jobs"] = all.TakeLast(MostJobs).Select(job => Job(job, now)).ToJson(),
            ["money"] = new JsonObject
            {
                ["submits"] = log.Count(EmulatedOperation.Submit),
                ["dryRuns"] = log.Count(EmulatedOperation.DryRun),
                ["startedJobs"] = all.Count,
                ["chargedUnits"] = all.Sum(job => job.Charged(now)),
            },
        });
    }

    /// <summary>One request with its headers and bodies.</summary>
    public Reply Request(ApiCall call)
    {
        _ = long.TryParse(call.Route("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (log.Find(number) is not { } logged)
        {
            return Reply.NotFound("Request", number.ToString(CultureInfo.InvariantCulture));
        }

        var line = Line(logged);
        line["headers"] = new JsonObject([.. logged.Request.Headers.Select(static header => new KeyValuePair<string, JsonNode?>(header.Key, header.Value))]);
        line["body"] = logged.Request.Body;
        line["answer"] = logged.Answer;
        return Reply.Ok(line);
    }

    private static JsonObject Line(LoggedRequest logged) => new()
    {
        ["number"] = logged.Number,
        ["time"] = Dates.Text(logged.Request.Time),
        ["operation"] = logged.Request.Operation.ToString(),
        ["method"] = logged.Request.Method,
        ["path"] = logged.Target,
        ["status"] = logged.Status,
        ["remark"] = logged.Remark,
    };

    private JsonObject Job(StoredJob job, DateTimeOffset now)
    {
        var status = job.Status(now);
        var results = status == JobStage.Success ? job.AssetIds : [];
        return new JsonObject
        {
            ["id"] = job.Id,
            ["modelId"] = job.Generation.ModelId,
            ["prompt"] = job.Generation.Prompt,
            ["status"] = jobJson.Spelled(status),
            ["ended"] = job.HasEnded(now),
            ["progress"] = JobStage.Progress(job.Share(now)),
            ["cost"] = job.Cost,
            ["charged"] = job.Charged(now),
            ["error"] = status == JobStage.Failure ? job.Failure?.Error : null,
            ["assets"] = results.Select(assets.Find).OfType<StoredAsset>().Select(static asset => new JsonObject
            {
                ["id"] = asset.Id,
                ["mimeType"] = asset.MediaType,
                ["seconds"] = asset.Seconds,
                ["size"] = asset.Content.Length,
                ["fileName"] = asset.Name + MediaKind.Extension(asset.MediaType),
            }).ToJson(),
        };
    }
}
