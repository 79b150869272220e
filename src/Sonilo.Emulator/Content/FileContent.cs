namespace Sonilo.Emulator;

/// <summary>A file, and some bytes that are read as if they followed it.</summary>
internal sealed class FileContent(string path, long length, byte[]? tail = null) : IAssetContent
{
    public long Length => length + (tail?.Length ?? 0);

    public async Task WriteAsync(Stream target, long offset, long count, CancellationToken cancellationToken)
    {
        var fromFile = Math.Clamp(length - offset, 0, count);
        if (fromFile > 0)
        {
            await using var file = Open();
            file.Position = offset;
            await CopyAsync(file, target, fromFile, cancellationToken);
        }

        if (count > fromFile && tail is not null)
        {
            await target.WriteAsync(tail.AsMemory((int)Math.Max(0, offset - length), (int)(count - fromFile)), cancellationToken);
        }
    }

    public Stream Open() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);

    public FileContent WithTail(byte[] bytes) => new(path, length, bytes);

    private static async Task CopyAsync(Stream source, Stream target, long count, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (count > 0)
        {
            var read = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancellationToken);
            if (read == 0)
            {
                throw new IOException("A file ended early.");
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            count -= read;
        }
    }
}
