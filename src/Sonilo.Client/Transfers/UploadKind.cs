namespace Sonilo;

/// <summary>Refuses a file whose bytes are of another kind than it is uploaded as: the service would take it, and a paid job fail by it.</summary>
internal static class UploadKind
{
    // What these hold, sound or picture, their first bytes do not say.
    private static readonly string[] Containers = [".mp4", ".mov", ".m4a", ".webm", ".weba", ".mkv", ".ogg", ".oga", ".ogv", ".opus"];

    public static async Task RequireAsync(AssetInput input, UploadSource source, string kind, CancellationToken cancellationToken)
    {
        var head = await HeadOfAsync(source, cancellationToken).ConfigureAwait(false);
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

    private static async Task<byte[]> HeadOfAsync(UploadSource source, CancellationToken cancellationToken)
    {
        var head = new byte[(int)Math.Min(FileSignature.Length, source.Length)];
        using var bytes = source.Open(0);
        var filled = 0;
        while (filled < head.Length)
        {
#if NET
            var read = await bytes.ReadAsync(head.AsMemory(filled), cancellationToken).ConfigureAwait(false);
#else
            var read = await bytes.ReadAsync(head, filled, head.Length - filled, cancellationToken).ConfigureAwait(false);
#endif
            if (read == 0)
            {
                break;
            }

            filled += read;
        }

        return head;
    }
}
