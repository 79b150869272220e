using System.Text;
using System.Text.Json;

namespace Sonilo;

/// <summary>Reads jobs, in every shape that was seen or documented. A field of another type than expected is a field that is not there.</summary>
internal static class JobReader
{
    /// <summary>The job of an answer; <see langword="null"/> where there is none with an id.</summary>
    public static GenerationJobState? Read(ApiResponse response) => ReadStarted(response).Job;

    /// <summary>The job, its cost, and the id that is mentioned, in the answer to a submit or a dry run; each may be missing.</summary>
    public static (GenerationJobState? Job, CostEstimate? Cost, string? Id) ReadStarted(ApiResponse response)
    {
        using var document = JsonFields.TryParse(response.Body);
        if (document is null)
        {
            return default;
        }

        var root = document.RootElement;
        var inner = root.Object("job");
        var cost = (root.Decimal("creativeUnitsCost") ?? root.Decimal("estimatedCost") ?? inner?.Object("billing")?.Decimal("cuCost")) is { } units and >= 0
            ? new CostEstimate(root.Clone()) { TraceId = response.TraceId, Cost = units, Discount = root.Decimal("creativeUnitsDiscount") ?? 0 } : null;

        // An empty job beside the fields counts for nothing.
        return ((inner is { } job ? State(job, response) : null) ?? State(root, response), cost, response.Succeeded ? JobMention.At(root) : JobMention.In(root));
    }

    /// <summary>A job that was kept as JSON; <see langword="null"/> if it is not a job.</summary>
    public static GenerationJobState? ReadStored(string json) => Read(new ApiResponse(200, Encoding.UTF8.GetBytes(json)));

    /// <summary>The id of a job that an answer mentions, whatever else it is.</summary>
    public static string? IdIn(ApiResponse response) => ReadStarted(response).Id;

    /// <summary>A page of jobs, where the next one begins, and when it was made by the service's clock.</summary>
    /// <exception cref="SoniloServiceException">The answer is not a list of jobs.</exception>
    public static JobPage ReadPage(ApiResponse response)
    {
        using var document = JsonFields.TryParse(response.Body) ?? throw Failure.NotUnderstood(response, "Listing jobs", "JSON");
        var items = document.RootElement.Array("jobs") ?? throw Failure.NotUnderstood(response, "Listing jobs", "a list of jobs");
        var jobs = new List<GenerationJobState>();
        foreach (var item in items.EnumerateArray())
        {
            if (State(item, response) is { } job)
            {
                job.IsListed = true;
                jobs.Add(job);
            }
        }

        return new JobPage(jobs, document.RootElement.Text("nextPaginationToken"), response.Date);
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

    private static GenerationJobState? State(JsonElement job, ApiResponse response)
    {
        if (job.Text("jobId", "id") is not { } id)
        {
            return null;
        }

        var metadata = job.Object("metadata");
        var cost = job.Object("billing")?.Decimal("cuCost");
        return new GenerationJobState(job.Clone())
        {
            JobId = id,
            TraceId = response.TraceId,
            Status = job.Text("status") ?? "",
            Fraction = Fraction(job.Double("progress")),
            ModelId = metadata?.Object("input")?.Text("modelId") ?? metadata?.Text("modelId"),
            AssetIds = [.. (metadata?.Array("assetIds")?.EnumerateArray() ?? default).Select(static item => item.AsText()).OfType<string>()],
            Error = metadata?.Said("error") ?? job.Said("error"),
            Hint = metadata?.Said("hint") ?? job.Said("hint"),
            Cost = cost,
            ChargedWhenFailed = job.Object("billing") is { } billing ? billing.Boolean("disableRefund") == true && cost is null or > 0 : null,
            CreatedAt = job.Date("createdAt"),
            UpdatedAt = job.Date("updatedAt"),
        };
    }
}
