using System.Text.Json;

namespace Sonilo;

/// <summary>Reads jobs, in every shape that was seen or documented.</summary>
internal static class JobReader
{
    /// <summary>The job of an answer; <see langword="null"/> where there is none with an id.</summary>
    public static GenerationJobState? Read(ApiAnswer answer)
    {
        using var document = JsonFields.TryParse(answer.Body);
        if (document is null)
        {
            return null;
        }

        var root = document.RootElement;
        return root.Object("job") is { } job
            ? Read(job, new RawJson(answer.Body, "job"))
            : Read(root, new RawJson(answer.Body, null));
    }

    /// <summary>The id of a job that an answer mentions, whatever else it is.</summary>
    public static string? IdIn(ApiAnswer answer)
    {
        using var document = JsonFields.TryParse(answer.Body);
        return document?.RootElement is not { } root ? null
            : root.Object("job") is { } job ? job.Text("jobId", "id")
            : root.Text("jobId") ?? root.Text("job");
    }

    /// <summary>A page of jobs, and where the next one begins.</summary>
    public static (List<GenerationJobState> Jobs, string? Next) ReadPage(ApiAnswer answer)
    {
        var jobs = new List<GenerationJobState>();
        using var document = JsonFields.TryParse(answer.Body)
            ?? throw Failure.NotUnderstood(answer, "Listing jobs", "JSON");
        var root = document.RootElement;
        foreach (var item in root.Array("jobs")?.EnumerateArray() ?? default)
        {
            if (Read(item, null) is { } job)
            {
                jobs.Add(job);
            }
        }

        return (jobs, root.Text("nextPaginationToken"));
    }

    private static GenerationJobState? Read(JsonElement job, RawJson? raw)
    {
        if (job.Text("jobId", "id") is not { } id)
        {
            return null;
        }

        var metadata = job.Object("metadata");
        var billing = job.Object("billing");
        var cost = billing?.Decimal("cuCost");
        return new GenerationJobState(raw ?? new RawJson(job.ToBytes(), null))
        {
            JobId = id,
            Status = job.Text("status") ?? "",
            Fraction = Fraction(job.Double("progress")),
            ModelId = metadata?.Object("input")?.Text("modelId") ?? metadata?.Text("modelId"),
            AssetIds = AssetIds(metadata),
            Error = Said(metadata, "error") ?? Said(job, "error"),
            Hint = Said(metadata, "hint") ?? Said(job, "hint"),
            Cost = cost,
            ChargedWhenFailed = billing is null ? null
                : billing.Value.Boolean("disableRefund") == true && cost is null or > 0,
            CreatedAt = job.Date("createdAt"),
            UpdatedAt = job.Date("updatedAt"),
        };
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

    private static string[] AssetIds(JsonElement? metadata)
    {
        if (metadata?.Array("assetIds") is not { } ids || ids.GetArrayLength() == 0)
        {
            return [];
        }

        var found = new List<string>(ids.GetArrayLength());
        foreach (var id in ids.EnumerateArray())
        {
            if (id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text)
            {
                found.Add(text);
            }
        }

        return [.. found];
    }

    // A text, or an object with a message.
    private static string? Said(JsonElement? json, string name) =>
        json?.Text(name) ?? json?.Object(name)?.Text("message", "reason");
}
