using System.Text;

namespace Sonilo;

/// <summary>What a submit is about, for the exceptions that may come of it.</summary>
internal sealed record SubmitCall(IJobSource Jobs, string ModelId, string? ProjectId, bool DryRun)
{
    /// <summary>Asked at the last moment before the body leaves; where it may not, nothing was sent. Who asks for leave also decides what a 429 means.</summary>
    public Func<bool>? MayLeave { get; init; }

    /// <summary>What is attempted, to begin messages with.</summary>
    public string What => DryRun ? $"Estimating the cost of {ModelId}" : $"Starting {ModelId}";

    /// <summary>Where it is sent. A dry run is one by the query alone: in the body the service would not see it.</summary>
    public string Path => ApiPath.Of(ApiPath.Submit, ModelId).Query("dryRun", DryRun ? "true" : null).Project(ProjectId).Text;

    public SubmitAttempt Attempt(ReadOnlyMemory<byte> body, DateTimeOffset sentAt) =>
        new(ModelId, sentAt, Encoding.UTF8.GetString(body.ToArray()), ProjectId);
}
