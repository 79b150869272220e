namespace Sonilo.Emulator;

/// <summary>An asset's bytes, any range of which can be written without the rest.</summary>
internal interface IAssetContent
{
    long Length { get; }

    Task WriteAsync(Stream target, long offset, long count, CancellationToken cancellationToken);

    /// <summary>Opens the bytes for reading and seeking; <see langword="null"/> where nothing needs to.</summary>
    Stream? Open();
}
