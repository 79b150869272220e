namespace Sonilo.Emulator;

/// <summary>What a request asks the service to do.</summary>
public enum EmulatedOperation
{
    /// <summary>Start a job, which costs.</summary>
    Submit,

    /// <summary>Ask what a job would cost.</summary>
    DryRun,

    /// <summary>Read a job.</summary>
    ReadJob,

    /// <summary>List jobs.</summary>
    ListJobs,

    /// <summary>Act on a job: cancel it.</summary>
    ActOnJob,

    /// <summary>Read an asset.</summary>
    ReadAsset,

    /// <summary>Read several assets.</summary>
    ReadAssets,

    /// <summary>Make an asset of an image.</summary>
    CreateImage,

    /// <summary>Begin an upload.</summary>
    CreateUpload,

    /// <summary>Read an upload.</summary>
    ReadUpload,

    /// <summary>Act on an upload: complete it.</summary>
    ActOnUpload,

    /// <summary>Read a model's description.</summary>
    ReadModel,

    /// <summary>Put a part of an upload, at the storage's address.</summary>
    PutPart,

    /// <summary>Get an asset's bytes, at the storage's address.</summary>
    Download,

    /// <summary>Anything else; it is not found.</summary>
    Unknown,
}

/// <summary>A request that the emulator saw. Secrets are not kept.</summary>
public sealed record EmulatedRequest
{
    /// <summary>When it arrived.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What it asked for.</summary>
    public required EmulatedOperation Operation { get; init; }

    /// <summary>The method, such as <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path as it was sent, such as <c>/v1/jobs/job_1</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query with its question mark, or nothing.</summary>
    public required string Query { get; init; }

    /// <summary>The headers; the value of <c>Authorization</c> is its scheme alone.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as text; empty for parts of files, and cut after a million characters.</summary>
    public required string Body { get; init; }

    /// <summary>Whether it carried credentials.</summary>
    public bool HasCredentials => Headers.ContainsKey("Authorization");

    /// <summary>Where it went: the host and port that it named.</summary>
    public string Host => Headers.TryGetValue("Host", out var host) ? host : "";
}

/// <summary>A job that was started and so charged.</summary>
/// <param name="Id">The job's id.</param>
/// <param name="Generation">What it makes.</param>
/// <param name="Cost">What it cost when it started, in creative units.</param>
/// <param name="ChargedUnits">What stays charged: nothing once it has failed, unless the failure is not refunded.</param>
/// <param name="Status">Its state, in the documented words.</param>
/// <param name="AssetIds">Its results, in order; empty until it has succeeded.</param>
public sealed record EmulatedJob(
    string Id, EmulatedGeneration Generation, decimal Cost, decimal ChargedUnits, string Status, IReadOnlyList<string> AssetIds);
