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
