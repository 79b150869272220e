using System.Runtime.InteropServices;

namespace Sonilo;

/// <summary>Where the bytes of an upload come from: any part of them, as often as needed.</summary>
internal abstract class UploadSource : IDisposable
{
    /// <summary>How many bytes there are.</summary>
    public abstract long Length { get; }

    /// <summary>Whether the bytes are others by now, as of a file that is still being written.</summary>
    public virtual bool HasChanged => false;

    /// <summary>A stream that stands at the given byte; its reader closes it.</summary>
    public abstract Stream Open(long offset);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    public static async Task<UploadSource> OfAsync(AssetInput input, CancellationToken cancellationToken) => input.Source switch
    {
        AssetInput.LocalFile file => new FileSource(file.Path, temporary: false),
        ReadOnlyMemory<byte> bytes => new MemorySource(bytes),
        Stream { CanSeek: true } stream => new StreamSource(stream),
        Stream stream => await SpoolAsync(stream, cancellationToken).ConfigureAwait(false),
        _ => throw new InvalidOperationException($"{input} has no bytes of its own."),
    };

    private static async Task<UploadSource> SpoolAsync(Stream stream, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), $"sonilo-{Guid.NewGuid():N}.part");
        try
        {
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, useAsync: true))
            {
                await stream.CopyToAsync(file, 81920, cancellationToken).ConfigureAwait(false);
            }

            return new FileSource(path, temporary: true);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private sealed class FileSource(string path, bool temporary) : UploadSource
    {
        private readonly DateTime writtenAt = File.GetLastWriteTimeUtc(path);

        public override long Length { get; } = new FileInfo(path).Length;

        public override bool HasChanged => new FileInfo(path) is var now && (!now.Exists || now.Length != Length || now.LastWriteTimeUtc != writtenAt);

        public override Stream Open(long offset)
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true);
            file.Position = offset;
            return file;
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

        public override Stream Open(long offset) =>
            MemoryMarshal.TryGetArray(bytes.Slice((int)offset), out var part)
                ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
                : new MemoryStream(bytes.Slice((int)offset).ToArray(), writable: false);
    }

    private sealed class StreamSource(Stream stream) : UploadSource
    {
        private readonly long start = stream.Position;

        public override long Length { get; } = stream.Length - stream.Position;

        public override bool HasChanged => stream.Length != start + Length;

        public override Stream Open(long offset)
        {
            stream.Position = start + offset;
            return new Borrowed(stream);
        }
    }

    /// <summary>A stream that is the caller's to close.</summary>
    private sealed class Borrowed(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            inner.ReadAsync(buffer, offset, count, cancellationToken);

#if NET
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.ReadAsync(buffer, cancellationToken);
#endif

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
