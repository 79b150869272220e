namespace Sonilo;

/// <summary>A file could not be transferred completely. Nothing was started; for a result, this is the inner exception of a <c>GenerationInterruptedException</c>.</summary>
public class AssetTransferException : SoniloException
{
    /// <summary>Creates the exception with a default message.</summary>
    public AssetTransferException() : this("The transfer of a file failed.") { }

    /// <summary>Creates the exception with the given message.</summary>
    public AssetTransferException(string message) : this(message, null) { }

    /// <summary>Creates the exception with the given message and its cause.</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause; <see langword="null"/> where there is none.</param>
    public AssetTransferException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The asset that was fetched; <see langword="null"/> where none was.</summary>
    public string? AssetId { get; init; }

    /// <summary>Whether the fault is on this machine, such as a full disk: fetching again would not help.</summary>
    internal bool IsLocal { get; init; }

    /// <summary>The upload that failed; <see langword="null"/> where none was.</summary>
    public string? UploadId { get; init; }
}
