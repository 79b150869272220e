namespace Sonilo.Emulator;

/// <summary>What a request asks for.</summary>
public enum EmulatedOperation
{
    /// <summary>Starts a job, which costs units.</summary>
    Submit,

    /// <summary>Asks what a job would cost.</summary>
    DryRun,

    /// <summary>Reads a job.</summary>
    ReadJob,

    /// <summary>Lists jobs.</summary>
    ListJobs,

    /// <summary>Acts on a job: cancels it.</summary>
    ActOnJob,

    /// <summary>Reads an asset.</summary>
    ReadAsset,

    /// <summary>Reads several assets.</summary>
    ReadAssets,

    /// <summary>Makes an asset of an image.</summary>
    CreateImage,

    /// <summary>Begins an upload.</summary>
    CreateUpload,

    /// <summary>Reads an upload.</summary>
    ReadUpload,

    /// <summary>Acts on an upload: completes it.</summary>
    ActOnUpload,

    /// <summary>Reads a model's record.</summary>
    ReadModel,

    /// <summary>Reads the records of several models.</summary>
    ReadModels,

    /// <summary>Lists models.</summary>
    ListModels,

    /// <summary>Sends a part of an upload to the storage.</summary>
    PutPart,

    /// <summary>Downloads an asset from the storage.</summary>
    Download,

    /// <summary>Anything else; answered 404.</summary>
    Unknown,
}
