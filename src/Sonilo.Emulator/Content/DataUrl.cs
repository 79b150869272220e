namespace Sonilo.Emulator;

/// <summary>Reads data URLs: <c>data:video/mp4;base64,AAAA</c>.</summary>
internal static class DataUrl
{
    public static (string MediaType, byte[] Bytes)? TryParse(string url)
    {
        const string mark = ";base64,";
        var index = url.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (index < 0 || !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var mediaType = url["data:".Length..index].Split(';')[0];
        return mediaType.Contains('/', StringComparison.Ordinal) && Base64(url[(index + mark.Length)..]) is { } bytes ? (mediaType, bytes) : null;
    }

    public static byte[]? Base64(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var count) && count > 0 ? bytes[..count] : null;
    }
}
