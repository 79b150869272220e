using System.Text.Json;
using static Sonilo.ScannedValue;

namespace Sonilo;

/// <summary>Reads a job straight from an answer's bytes in one pass, and what it costs with it.</summary>
/// <remarks>
/// Jobs are read over and over while they are waited for; building a document each time costs more than the exchange.
/// A field of another type than expected is a field that is not there.
/// </remarks>
internal struct JobScan
{
    private string? id;
    private string? synonym;
    private string? status;
    private string? modelId;
    private string? error;
    private string? hint;
    private double? progress;
    private decimal? jobCost;
    private bool refundDisabled;
    private bool billed;
    private DateTimeOffset? createdAt;
    private DateTimeOffset? updatedAt;
    private decimal? cost;
    private decimal? estimatedCost;
    private decimal? discount;
    private List<string>? assetIds;

    /// <summary>
    /// The job of a body, <see langword="null"/> where there is none with an id; what it costs; and the id of the job that is mentioned,
    /// which may be all that there is of it. Nothing where the body is no JSON.
    /// </summary>
    public static (GenerationJobState? Job, CostEstimate? Cost, string? Id) Read(byte[] body)
    {
        var json = new Utf8JsonReader(body);
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return default;
            }

            var scan = default(JobScan);
            var inner = default(JobScan);
            var hasInner = false;
            string? bare = null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (!json.ValueTextEquals("job"u8))
                {
                    scan.Field(ref json);
                    continue;
                }

                json.Read();
                hasInner |= json.TokenType == JsonTokenType.StartObject;
                bare = json.TokenType == JsonTokenType.String && json.GetString() is { Length: > 0 } text ? text : bare;
                inner.Object(ref json);
            }

            var cost = (scan.cost ?? scan.estimatedCost ?? inner.jobCost) is { } known and >= 0
                ? new CostEstimate(new RawJson(body, null)) { Cost = known, Discount = scan.discount ?? 0 } : null;

            // An empty job beside the fields is none. Outside of a job, "id" may be the id of anything.
            var state = (hasInner ? inner.State(new RawJson(body, "job")) : null) ?? scan.State(new RawJson(body, null));
            return (state, cost, (hasInner ? inner.id ?? inner.synonym : null) ?? scan.id ?? bare);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON to its end, or text that is none: nothing in it can be trusted.
            return default;
        }
    }

    private readonly GenerationJobState? State(RawJson raw) => (id ?? synonym) is not { } known ? null : new GenerationJobState(raw)
    {
        JobId = known,
        Status = status ?? "",
        Fraction = JobReader.Fraction(progress),
        ModelId = modelId,
        AssetIds = assetIds is null ? [] : [.. assetIds],
        Error = error,
        Hint = hint,
        Cost = jobCost,
        ChargedWhenFailed = billed ? refundDisabled && jobCost is null or > 0 : null,
        CreatedAt = createdAt,
        UpdatedAt = updatedAt,
    };

    private void Object(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            Field(ref json);
        }
    }

    private void Field(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("jobId"u8))
        {
            id = Text(ref json);
        }
        else if (json.ValueTextEquals("id"u8))
        {
            synonym = Text(ref json);
        }
        else if (json.ValueTextEquals("status"u8))
        {
            status = Text(ref json);
        }
        else if (json.ValueTextEquals("progress"u8))
        {
            progress = (double?)Number(ref json);
        }
        else if (json.ValueTextEquals("createdAt"u8))
        {
            createdAt = Date(ref json);
        }
        else if (json.ValueTextEquals("updatedAt"u8))
        {
            updatedAt = Date(ref json);
        }
        else if (json.ValueTextEquals("error"u8))
        {
            error ??= Said(ref json);
        }
        else if (json.ValueTextEquals("hint"u8))
        {
            hint ??= Said(ref json);
        }
        else if (json.ValueTextEquals("metadata"u8))
        {
            Metadata(ref json);
        }
        else if (json.ValueTextEquals("billing"u8))
        {
            Billing(ref json);
        }
        else
        {
            Cost(ref json);
        }
    }

    private void Cost(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("creativeUnitsCost"u8))
        {
            cost = Number(ref json);
        }
        else if (json.ValueTextEquals("creativeUnitsDiscount"u8))
        {
            discount = Number(ref json);
        }
        else if (json.ValueTextEquals("estimatedCost"u8))
        {
            estimatedCost = Number(ref json);
        }
        else
        {
            json.Read();
            json.Skip();
        }
    }

    private void Metadata(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("input"u8))
            {
                Input(ref json);
            }
            else if (json.ValueTextEquals("modelId"u8))
            {
                modelId ??= Text(ref json);
            }
            else if (json.ValueTextEquals("assetIds"u8))
            {
                AssetIds(ref json);
            }
            else if (json.ValueTextEquals("error"u8))
            {
                error = Said(ref json) ?? error;
            }
            else if (json.ValueTextEquals("hint"u8))
            {
                hint = Said(ref json) ?? hint;
            }
            else
            {
                json.Read();
                json.Skip();
            }
        }
    }

    private void Input(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("modelId"u8))
            {
                modelId = Text(ref json) ?? modelId;
            }
            else
            {
                json.Read();
                json.Skip();
            }
        }
    }

    private void Billing(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        billed = true;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("cuCost"u8))
            {
                jobCost = Number(ref json);
            }
            else
            {
                var disables = json.ValueTextEquals("disableRefund"u8);
                json.Read();
                refundDisabled |= disables && json.TokenType == JsonTokenType.True;
                json.Skip();
            }
        }
    }

    private void AssetIds(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.String && json.GetString() is { Length: > 0 } text)
            {
                (assetIds ??= []).Add(text);
            }

            json.Skip();
        }
    }
}
