namespace Sonilo.Emulator;

/// <summary>Kinds of files and their media types.</summary>
internal static class MediaKind
{
    public static bool IsKnown(string kind) => kind is "video" or "audio" or "image" or "3d";

    public static string OfType(string mediaType) => mediaType.Split('/')[0] switch
    {
        "video" => "video",
        "audio" => "audio",
        "image" => "image",
        "model" => "3d",
        _ => "",
    };

    public static string TypeOfName(string fileName) => Path.GetExtension(fileName).ToUpperInvariant() switch
    {
        ".MP4" => "video/mp4",
        ".WEBM" => "video/webm",
        ".MP3" => "audio/mpeg",
        ".WAV" => "audio/wav",
        ".OGG" => "audio/ogg",
        ".M4A" => "audio/mp4",
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".WEBP" => "image/webp",
        _ => "application/octet-stream",
    };

    public static string? TypeOfImage(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 3 && bytes[0] == 0x89 && bytes[1..].StartsWith("PNG"u8) ? "image/png"
        : bytes.Length > 2 && bytes[0] == 0xFF && bytes[1] == 0xD8 ? "image/jpeg"
        : bytes.StartsWith("GIF8"u8) ? "image/gif"
        : bytes.StartsWith("RIFF"u8) && bytes.Length > 11 && bytes[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;

    public static string Extension(string mediaType) => mediaType switch
    {
        "audio/wav" or "audio/x-wav" => ".wav",
        "audio/mpeg" or "audio/mp3" => ".mp3",
        "audio/ogg" => ".ogg",
        "audio/mp4" or "audio/m4a" or "audio/x-m4a" => ".m4a",
        "video/mp4" => ".mp4",
        "video/webm" => ".webm",
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        "image/webp" => ".webp",
        "image/gif" => ".gif",
        _ => ".bin",
    };
}
