namespace Sonilo;

/// <summary>Which extension belongs to which MIME type, and the other way round.</summary>
/// <remarks>The audio format of results is not promised: the extension comes from the type, never from a guess.</remarks>
internal static class MediaTypes
{
    // The first extension of a type is the one that is given; the others are understood.
    private static readonly (string Type, string[] Extensions)[] Known =
    [
        ("audio/mpeg", [".mp3"]), ("audio/mp3", [".mp3"]),
        ("audio/wav", [".wav"]), ("audio/x-wav", [".wav"]), ("audio/wave", [".wav"]), ("audio/vnd.wave", [".wav"]),
        ("audio/mp4", [".m4a"]), ("audio/x-m4a", [".m4a"]), ("audio/m4a", [".m4a"]), ("audio/aac", [".aac"]),
        ("audio/ogg", [".ogg", ".oga"]), ("audio/opus", [".opus"]), ("audio/webm", [".weba"]),
        ("audio/flac", [".flac"]), ("audio/x-flac", [".flac"]), ("audio/aiff", [".aiff", ".aif"]), ("audio/x-aiff", [".aiff"]),
        ("audio/midi", [".mid"]),
        ("video/mp4", [".mp4", ".m4v"]), ("video/webm", [".webm"]), ("video/quicktime", [".mov"]), ("video/x-matroska", [".mkv"]),
        ("video/x-msvideo", [".avi"]), ("video/mpeg", [".mpeg", ".mpg"]), ("video/ogg", [".ogv"]),
        ("image/png", [".png"]), ("image/jpeg", [".jpg", ".jpeg"]), ("image/webp", [".webp"]), ("image/gif", [".gif"]),
        ("image/bmp", [".bmp"]), ("image/tiff", [".tiff", ".tif"]), ("image/svg+xml", [".svg"]), ("image/avif", [".avif"]), ("image/heic", [".heic"]),
        ("model/gltf-binary", [".glb"]), ("model/gltf+json", [".gltf"]), ("model/obj", [".obj"]), ("model/stl", [".stl"]),
        ("text/plain", [".txt"]), ("application/json", [".json"]), ("application/zip", [".zip"]), ("application/pdf", [".pdf"]),
    ];

    private static readonly Dictionary<string, string> Extensions =
        Known.ToDictionary(static entry => entry.Type, static entry => entry.Extensions[0], StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Types =
        Known.SelectMany(static entry => entry.Extensions.Select(extension => (extension, entry.Type)))
            .GroupBy(static pair => pair.extension, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static group => group.Key, static group => group.First().Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>The extension, with its dot; <c>.bin</c> for a type that is not known.</summary>
    public static string ExtensionOf(string? type)
    {
        var bare = type?.Split(';')[0].Trim() ?? "";
        return Extensions.TryGetValue(bare, out var extension) ? extension : ".bin";
    }

    /// <summary>The type of a file by its name; <see langword="null"/> where the extension is not known.</summary>
    public static string? TypeOf(string? fileName) =>
        fileName is not null && Types.TryGetValue(Path.GetExtension(fileName), out var type) ? type : null;

    /// <summary>The service's word for what a type is.</summary>
    public static string? KindOf(string? type)
    {
        var slash = type?.IndexOf('/') ?? -1;
        return slash < 0 ? null : type!.Substring(0, slash) switch
        {
            "model" => "3d",
            "text" or "application" => "document",
            var kind => kind,
        };
    }
}
