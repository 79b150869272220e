namespace Sonilo;

/// <summary>Refuses a file whose bytes are of another kind than it is uploaded as: the service would take it, and a paid job fail by it.</summary>
internal static class UploadKind
{
    // What these hold, sound or picture, their first bytes do not say.
    private static readonly string[] Containers = [".mp4", ".mov", ".m4a", ".webm", ".weba", ".mkv", ".ogg", ".oga", ".ogv", ".opus"];

    public static void Require(AssetInput input, ReadOnlySpan<byte> head, string kind)
    {
        var extension = FileSignature.ExtensionOf(head, Path.GetExtension(input.Name ?? ""));
        if (extension is not null && MediaTypes.KindOf(MediaTypes.TypeOf(extension)) is { } actual && !IsSame(kind, actual, extension))
        {
            throw new ArgumentException(
                $"{input} is to be uploaded as {kind}, but its bytes are those of a {extension} file: give it the right name, or set its kind with WithKind.");
        }
    }

    // Documents are what anything else is called, and anything may be one.
    private static bool IsSame(string kind, string actual, string extension) =>
        string.Equals(kind, actual, StringComparison.OrdinalIgnoreCase)
        || kind is not ("audio" or "video" or "image")
        || actual is not ("audio" or "video" or "image")
        || (kind is "audio" or "video" && actual is "audio" or "video" && Array.IndexOf(Containers, extension) >= 0);
}
