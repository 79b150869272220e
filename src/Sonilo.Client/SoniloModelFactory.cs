using System.Text.Json;

namespace Sonilo;

/// <summary>Makes what the client returns, for tests that stand in for the service.</summary>
public static class SoniloModelFactory
{
    /// <summary>A state of a job.</summary>
    /// <param name="jobId">The job's id.</param>
    /// <param name="status">The service's word, such as <c>success</c>.</param>
    /// <param name="fraction">How much is done, from 0 to 1.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="assetIds">The ids of the results.</param>
    /// <param name="error">Why the job failed.</param>
    /// <param name="hint">What the vendor suggests.</param>
    /// <param name="cost">What the job costs, in creative units.</param>
    /// <param name="chargedWhenFailed">Whether the job stays charged when it failed.</param>
    /// <param name="createdAt">When the job was created.</param>
    /// <param name="updatedAt">When the job last changed.</param>
    /// <param name="rawJson">The whole job.</param>
    public static GenerationJobState GenerationJobState(
        string jobId, string status, double? fraction = null, string? modelId = null, IReadOnlyList<string>? assetIds = null,
        string? error = null, string? hint = null, decimal? cost = null, bool? chargedWhenFailed = null,
        DateTimeOffset? createdAt = null, DateTimeOffset? updatedAt = null, JsonElement? rawJson = null) => new(Raw(rawJson))
        {
            JobId = jobId, Status = status, Fraction = fraction, ModelId = modelId, AssetIds = assetIds ?? [],
            Error = error, Hint = hint, Cost = cost, ChargedWhenFailed = chargedWhenFailed, CreatedAt = createdAt, UpdatedAt = updatedAt,
        };

    /// <summary>A job that is connected to no client: derive from <see cref="Sonilo.GenerationJob"/> to say what waiting does.</summary>
    /// <param name="id">The job's id.</param>
    /// <param name="state">What is known of it.</param>
    /// <param name="modelId">The model.</param>
    /// <param name="cost">What it costs.</param>
    public static GenerationJob GenerationJob(string id, GenerationJobState? state = null, string? modelId = null, CostEstimate? cost = null) =>
        new(null, id, state, new JobTerms(modelId, null, TimeSpan.FromHours(1), cost));

    /// <summary>An asset that is connected to no client: derive from <see cref="Sonilo.GenerationAsset"/> to say what it holds.</summary>
    /// <param name="id">The asset's id.</param>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="kind">The service's word, such as <c>audio</c>.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="size">The size in bytes.</param>
    /// <param name="duration">The length in time.</param>
    /// <param name="address">Where it can be fetched.</param>
    /// <param name="rawJson">The whole asset.</param>
    public static GenerationAsset GenerationAsset(
        string id, string? mimeType = null, string? kind = null, string? name = null, long? size = null, TimeSpan? duration = null,
        Uri? address = null, JsonElement? rawJson = null) => new(null, Raw(rawJson))
        {
            Id = id, MimeType = mimeType, Kind = kind, Name = name, Size = size, Duration = duration, Address = address,
        };

    /// <summary>What a job made.</summary>
    /// <param name="job">The job.</param>
    /// <param name="state">Its last state.</param>
    /// <param name="assets">The files.</param>
    public static GenerationResult GenerationResult(GenerationJob job, GenerationJobState state, IReadOnlyList<GenerationAsset> assets) =>
        new(job, state, assets);

    /// <summary>What a request costs.</summary>
    /// <param name="cost">The cost in creative units.</param>
    /// <param name="discount">The discount.</param>
    /// <param name="details">What the cost is made of.</param>
    /// <param name="rawJson">The whole answer.</param>
    public static CostEstimate CostEstimate(
        decimal cost, decimal discount = 0, IReadOnlyDictionary<string, decimal>? details = null, JsonElement? rawJson = null) => new(Raw(rawJson))
        {
            Cost = cost, Discount = discount, Details = details ?? new Dictionary<string, decimal>(),
        };

    private static JsonElement Raw(JsonElement? json) => json?.Clone() ?? JsonFields.Empty;
}
