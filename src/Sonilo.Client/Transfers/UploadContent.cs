using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Sonilo;

/// <summary>Bytes of a source as a body, a block at a time: as they are, or as base64 within a JSON object.</summary>
internal sealed class UploadContent : HttpContent
{
    // A multiple of three, so that every block but the last is whole in base64.
    private const int BlockSize = 3 * 16384;

    private readonly UploadSource source;
    private readonly long offset;
    private readonly long length;
    private readonly byte[]? before;
    private readonly Action moved;

    private UploadContent(UploadSource source, long offset, long length, byte[]? before, Action moved) =>
        (this.source, this.offset, this.length, this.before, this.moved) = (source, offset, length, before, moved);

    /// <summary>A part of the source as it is. No header says what it is: the address is signed for the bytes alone.</summary>
    /// <param name="source">Where the bytes come from.</param>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="moved">Is told after each block.</param>
    public static UploadContent Part(UploadSource source, long offset, long length, Action moved) => new(source, offset, length, null, moved);

    /// <summary>The whole source as the image of an asset.</summary>
    /// <param name="source">Where the bytes come from.</param>
    /// <param name="name">The asset's name, as a JSON string without its quotes.</param>
    public static UploadContent Image(UploadSource source, string name)
    {
        var content = new UploadContent(source, 0, source.Length, Encoding.UTF8.GetBytes($$"""{"name":"{{name}}","image":""" + "\""), static () => { });
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        using var bytes = source.Open(offset);
        if (before is not null)
        {
            await WriteAsync(stream, before, before.Length).ConfigureAwait(false);
        }

        var block = new byte[BlockSize];
        for (var left = length; left > 0;)
        {
            var wanted = (int)Math.Min(block.Length, left);
            await FillAsync(bytes, block, wanted).ConfigureAwait(false);
            if (before is null)
            {
                await WriteAsync(stream, block, wanted).ConfigureAwait(false);
            }
            else
            {
                var text = Encoding.ASCII.GetBytes(Convert.ToBase64String(block, 0, wanted));
                await WriteAsync(stream, text, text.Length).ConfigureAwait(false);
            }

            left -= wanted;
            moved();
        }

        if (before is not null)
        {
            await WriteAsync(stream, "\"}"u8.ToArray(), 2).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = before is null ? this.length : before.Length + ((this.length + 2) / 3 * 4) + 2;
        return true;
    }

    private static async Task FillAsync(Stream bytes, byte[] block, int wanted)
    {
        for (var filled = 0; filled < wanted;)
        {
#if NET
            var read = await bytes.ReadAsync(block.AsMemory(filled, wanted - filled)).ConfigureAwait(false);
#else
            var read = await bytes.ReadAsync(block, filled, wanted - filled).ConfigureAwait(false);
#endif
            filled += read > 0 ? read : throw new AssetTransferException("The file became shorter while it was uploaded.");
        }
    }

    private static async Task WriteAsync(Stream stream, byte[] bytes, int count)
    {
#if NET
        await stream.WriteAsync(bytes.AsMemory(0, count)).ConfigureAwait(false);
#else
        await stream.WriteAsync(bytes, 0, count).ConfigureAwait(false);
#endif
    }
}
