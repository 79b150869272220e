namespace Sonilo.Emulator;

/// <summary>Bytes in memory.</summary>
internal sealed class ByteContent(byte[] bytes) : IAssetContent
{
    public long Length => bytes.Length;

    public Task WriteAsync(Stream target, long offset, long count, CancellationToken cancellationToken) =>
        target.WriteAsync(bytes.AsMemory((int)offset, (int)count), cancellationToken).AsTask();

    public Stream Open() => new MemoryStream(bytes, writable: false);
}
