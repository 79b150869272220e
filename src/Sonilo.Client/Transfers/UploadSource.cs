using System.Runtime.InteropServices;

namespace Sonilo;

/// <summary>Where the bytes of an upload come from: any part of them, as often as needed.</summary>
internal abstract class UploadSource : IDisposable
{
    /// <summary>How many bytes there are.</summary>
    public abstract long Length { get; }

    /// <summary>Whether the bytes have changed, as when a file is still being written.</summary>
    public virtual bool HasChanged => false;

    /// <summary>A stream that stands at the given byte.</summary>
    public abstract Opened Open(long offset);

    /// <summary>The first bytes.</summary>
    public async Task<byte[]> HeadAsync(CancellationToken cancellationToken)
    {
        using var bytes = Open(0);
        var head = new byte[(int)Math.Min(FileSignature.Length, Length)];
        await FillAsync(bytes.Stream, head, cancellationToken).ConfigureAwait(false);
        return head;
    }

    /// <summary>Fills a block from a stream that was opened.</summary>
    public static async Task FillAsync(Stream bytes, Memory<byte> block, CancellationToken cancellationToken)
    {
        for (var filled = 0; filled < block.Length;)
        {
            filled += await ReadAsync(bytes, block.Slice(filled), cancellationToken).ConfigureAwait(false) is > 0 and var read ? read
                : throw NotRead("It became shorter while it was uploaded. Upload it when nothing writes to it.", null);
        }
    }

    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>The bytes of an input; what can be read only once is copied to a file first.</summary>
    public static async Task<UploadSource> OfAsync(AssetInput input, SoniloClientOptions options, CancellationToken cancellationToken) => input.Source switch
    {
        AssetInput.LocalFile file => new FileSource(file.Path, temporary: false),
        ReadOnlyMemory<byte> bytes => new MemorySource(bytes),
        Stream { CanSeek: true } stream => new StreamSource(stream),
        Stream stream => new FileSource(await UploadSpool.CopyAsync(stream, options, cancellationToken).ConfigureAwait(false), temporary: true),
        _ => throw new InvalidOperationException($"{input} has no bytes of its own."),
    };

    private static async Task<int> ReadAsync(Stream bytes, Memory<byte> block, CancellationToken cancellationToken)
    {
        try
        {
            return await bytes.ReadAsync(block, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw NotRead(exception.Message, exception);
        }
    }

    /// <summary>What to throw for bytes that cannot be read, which sending again would not help. The name of what is uploaded is put before it.</summary>
    public static AssetTransferException NotRead(string message, Exception? cause) => new(message, cause) { IsLocal = true };

    /// <summary>A stream for one reader, who disposes of this: a stream of the caller's stays open.</summary>
    public readonly record struct Opened(Stream Stream, bool IsCallers = false) : IDisposable
    {
        public void Dispose()
        {
            if (!IsCallers)
            {
                Stream.Dispose();
            }
        }
    }

    private sealed class FileSource(string path, bool temporary) : UploadSource
    {
        private readonly DateTime writtenAt = File.GetLastWriteTimeUtc(path);

        public override long Length { get; } = new FileInfo(path).Length;

        public override bool HasChanged => new FileInfo(path) is var now && (!now.Exists || now.Length != Length || now.LastWriteTimeUtc != writtenAt);

        public override Opened Open(long offset)
        {
            try
            {
                return new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true) { Position = offset });
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw NotRead(exception.Message, exception);
            }
        }

        public override void Dispose()
        {
            if (temporary)
            {
                File.Delete(path);
            }

            base.Dispose();
        }
    }

    private sealed class MemorySource(ReadOnlyMemory<byte> bytes) : UploadSource
    {
        public override long Length => bytes.Length;

        public override Opened Open(long offset) =>
            new(MemoryMarshal.TryGetArray(bytes.Slice((int)offset), out var part)
                ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
                : new MemoryStream(bytes.Slice((int)offset).ToArray(), writable: false));
    }

    private sealed class StreamSource(Stream stream) : UploadSource
    {
        private readonly long start = stream.Position;

        public override long Length { get; } = stream.Length - stream.Position;

        public override bool HasChanged => stream.Length != start + Length;

        public override Opened Open(long offset)
        {
            stream.Position = start + offset;
            return new(stream, IsCallers: true);
        }

        // The next attempt, or the next client, begins there too. One that was closed cannot seek.
        public override void Dispose()
        {
            if (stream.CanSeek)
            {
                stream.Position = start;
            }

            base.Dispose();
        }
    }
}
