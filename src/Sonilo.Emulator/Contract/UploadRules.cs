namespace Sonilo.Emulator;

/// <summary>Which files may be uploaded, and in what parts.</summary>
public sealed class UploadRules
{
    /// <summary>The minimum size of every part but the last, in bytes: 5 MB.</summary>
    public long MinimumPartSize { get; set; } = 5_000_000;

    /// <summary>The maximum number of parts: 10,000.</summary>
    public int MaximumParts { get; set; } = 10_000;

    /// <summary>The maximum size of a file, in bytes: 5 GB.</summary>
    public long MaximumFileSize { get; set; } = 5_000_000_000;

    /// <summary>The maximum size of an image sent as base64, in bytes: 6 MB.</summary>
    public long MaximumImageSize { get; set; } = 6_000_000;

    /// <summary>Whether a part needs a <c>Content-Length</c>, as storage services demand.</summary>
    public bool RequireContentLength { get; set; } = true;

    /// <summary>Whether a video must begin like an MP4 or WebM file; anything else then fails its validation.</summary>
    public bool VideosMustBeVideos { get; set; } = true;

    /// <summary>The kinds of files and the media types of each; an empty list accepts any.</summary>
    public IDictionary<string, IReadOnlyList<string>> Kinds { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["video"] = ["video/mp4", "video/webm"],
        ["audio"] = ["audio/mpeg", "audio/mp3", "audio/wav", "audio/x-wav", "audio/ogg", "audio/mp4", "audio/m4a", "audio/x-m4a"],
        ["image"] = [],
        ["3d"] = [],
    };
}
