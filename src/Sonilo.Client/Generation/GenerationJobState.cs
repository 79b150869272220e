using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sonilo;

/// <summary>What the service said of a job at one moment.</summary>
public class GenerationJobState
{
    /// <summary>For mocks; <see cref="SoniloModelFactory.GenerationJobState"/> makes states with values.</summary>
    protected GenerationJobState() { }

    internal GenerationJobState(JsonElement raw) => RawJson = raw;

    /// <summary>The job's id.</summary>
    public string JobId { get; internal init; } = "";

    /// <summary>Where the job stands, in the service's word: <c>pending</c>, <c>queued</c>, <c>warming-up</c>, <c>in-progress</c>, <c>finalizing</c>, <c>success</c>, <c>failure</c>, <c>canceled</c>, or another.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>Whether the job has ended, well or not. An unknown word is not an end.</summary>
    public bool HasEnded => JobEnds.IsEnd(Status);

    /// <summary>Whether the job has ended well.</summary>
    public bool HasSucceeded => JobEnds.IsSuccess(Status);

    /// <summary>How much is done, from 0 to 1; <see langword="null"/> if the service does not state it. It can stay 0 until the end.</summary>
    public double? Fraction { get; internal init; }

    /// <summary>The model; <see langword="null"/> if the service does not state it.</summary>
    public string? ModelId { get; internal init; }

    /// <summary>The ids of the results, in the service's order.</summary>
    public IReadOnlyList<string> AssetIds { get; internal init; } = [];

    /// <summary>Why the job failed, in the vendor's words.</summary>
    public string? Error { get; internal init; }

    /// <summary>What the vendor suggests.</summary>
    public string? Hint { get; internal init; }

    /// <summary>What the job costs, in creative units; <see langword="null"/> if the service does not state it.</summary>
    public decimal? Cost { get; internal init; }

    /// <summary>Whether a job that failed stays charged; <see langword="null"/> if the service does not state it.</summary>
    public bool? ChargedWhenFailed { get; internal init; }

    /// <summary>When the job was created, by the service's clock.</summary>
    public DateTimeOffset? CreatedAt { get; internal init; }

    /// <summary>When the job last changed, by the service's clock.</summary>
    public DateTimeOffset? UpdatedAt { get; internal init; }

    /// <summary>The service's own id of the call that read the job, for its support; <see langword="null"/> where it gave none.</summary>
    public string? TraceId { get; internal init; }

    /// <summary>The whole job as it came, with what this class does not know.</summary>
    [JsonIgnore]
    public JsonElement RawJson { get; } = JsonFields.Empty;

    /// <summary>Whether a list showed the job, which may show less of it than the job itself does.</summary>
    internal bool IsListed { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{JobId}: {Status}";
}
