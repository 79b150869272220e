using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>Writes jobs as the service does, in the variant that the options choose.</summary>
internal sealed class JobJson(AssetStore assets, AssetJson assetJson, SoniloEmulatorOptions options)
{
    public JsonObject Of(StoredJob job, DateTimeOffset now)
    {
        var history = job.History(now);
        return new JsonObject
        {
            [options.JobIdName] = job.Id,
            ["jobType"] = "custom",
            ["metadata"] = Metadata(job, history[^1].Status),
            ["ownerId"] = job.OwnerId,
            ["authorId"] = options.Key,
            ["createdAt"] = Dates.Text(job.Created),
            ["updatedAt"] = Dates.Text(history[^1].Date),
            ["status"] = Spelled(history[^1].Status),
            ["statusHistory"] = history.Select(moment => new JsonObject { ["status"] = Spelled(moment.Status), ["date"] = Dates.Text(moment.Date) }).ToJson(),
        }
        .With("progress", Progress(job, now, history[^1].Status) is { } progress ? Math.Round(progress, 3) : null)
        .With("billing", options.TellBilling ? Billing(job) : null);
    }

    private static JsonObject Billing(StoredJob job) =>
        new JsonObject { ["cuCost"] = job.Cost, ["cuDiscount"] = 0 }.With("disableRefund", job.Failure is { Refunded: false } ? true : null);

    private JsonObject Metadata(StoredJob job, string status)
    {
        var failure = status == JobStage.Failure ? job.Failure : null;
        return new JsonObject { ["input"] = Input(job), ["assetIds"] = (status == JobStage.Success ? job.AssetIds : []).ToJson() }
            .With("error", failure?.Error)
            .With("hint", failure?.Hint);
    }

    private JsonObject Input(StoredJob job)
    {
        var input = job.Generation.Input;
        foreach (var name in job.Accepted.FileParameters.Where(_ => options.InputFiles != InputFileStyle.Id))
        {
            input[name] = input[name] is JsonArray files ? new JsonArray([.. files.Select(File)]) : File(input[name]);
        }

        if (options.TrimPrompts && input["prompt"].AsText() is { } prompt)
        {
            input["prompt"] = prompt.Trim();
        }

        input["modelId"] = job.Generation.ModelId;
        return input;
    }

    private JsonNode? File(JsonNode? value)
    {
        var id = value!.GetValue<string>();
        JsonNode? url = assets.Find(id) is { } asset ? JsonValue.Create(assetJson.UrlOf(asset)) : null;
        return options.InputFiles == InputFileStyle.Url ? url : new JsonObject { ["id"] = id, ["url"] = url };
    }

    /// <summary>The word for a status, as the options spell it.</summary>
    public string Spelled(string status) => options.StatusSpelling.TryGetValue(status, out var word) ? word : status;

    private double? Progress(StoredJob job, DateTimeOffset now, string status)
    {
        var progress = JobStage.Progress(job.Share(now));
        var hasSucceeded = status == JobStage.Success;
        return options.Progress switch
        {
            ProgressStyle.Percent => progress * 100,
            ProgressStyle.Overshooting => progress * 1.02,
            ProgressStyle.ZeroUntilTheEnd => hasSucceeded ? 1 : 0,
            // Even and odd tenths take turns: every other answer is behind the one before.
            ProgressStyle.Falling => !hasSucceeded && (int)(progress * 10) % 2 == 1 ? progress / 2 : progress,
            ProgressStyle.Missing => null,
            _ => progress,
        };
    }
}
