using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Sonilo;

/// <summary>Bytes of a source as a body, a block at a time: as they are, or as base64 within a JSON object.</summary>
internal sealed class UploadContent : HttpContent
{
    // A multiple of three, so that every block but the last is whole in base64.
    private const int BlockSize = 3 * 16384;

    private static readonly ReadOnlyMemory<byte> After = "\"}"u8.ToArray();

    private readonly UploadSource source;
    private readonly long offset;
    private readonly long length;
    private readonly byte[]? before;
    private readonly Action<long> moved;

    private UploadContent(UploadSource source, long offset, long length, byte[]? before, Action<long> moved) =>
        (this.source, this.offset, this.length, this.before, this.moved) = (source, offset, length, before, moved);

    /// <summary>A part of the source as it is. No header says what it is: the address is signed for the bytes alone.</summary>
    /// <remarks>Each block that has left is reported, with how many bytes of the part have.</remarks>
    public static UploadContent Part(UploadSource source, long offset, long length, Action<long> moved) => new(source, offset, length, null, moved);

    /// <summary>The whole source as the image of an asset, whose name is a JSON string without its quotes.</summary>
    public static UploadContent Image(UploadSource source, string name)
    {
        var content = new UploadContent(source, 0, source.Length, Encoding.UTF8.GetBytes($$"""{"name":"{{name}}","image":""" + "\""), static _ => { });
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteToAsync(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => WriteToAsync(stream, cancellationToken);
#endif

    private async Task WriteToAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = source.Open(offset);
        if (before is not null)
        {
            await stream.WriteAsync(before.AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        // A large file has hundreds of parts.
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            await WriteBlocksAsync(bytes.Stream, stream, block, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        if (before is not null)
        {
            await stream.WriteAsync(After, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WriteBlocksAsync(Stream bytes, Stream stream, byte[] block, CancellationToken cancellationToken)
    {
        for (var left = length; left > 0;)
        {
            var wanted = (int)Math.Min(BlockSize, left);
            await UploadSource.FillAsync(bytes, block.AsMemory(0, wanted), cancellationToken).ConfigureAwait(false);
            var written = before is null ? block.AsMemory(0, wanted) : Encoding.ASCII.GetBytes(Convert.ToBase64String(block, 0, wanted));
            await stream.WriteAsync(written, cancellationToken).ConfigureAwait(false);
            left -= wanted;
            moved(length - left);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = before is null ? this.length : before.Length + ((this.length + 2) / 3 * 4) + After.Length;
        return true;
    }
}
