using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Reads the body of an API request; one that does not fit into memory is refused.</summary>
internal static class RequestBody
{
    // A data URL of a video of 64 MB, as base64.
    private const int MaximumLength = 88_000_000;

    /// <summary>The body as text; <see langword="null"/> when it is too large.</summary>
    public static async Task<string?> ReadAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        return await TryCopyAsync(request.Body, bytes, MaximumLength, request.HttpContext.RequestAborted)
            ? Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)
            : null;
    }

    /// <summary>Copies a body, unless it has more bytes than may be: an endless one must fill neither memory nor the disk.</summary>
    public static async Task<bool> TryCopyAsync(Stream source, Stream target, long limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (target.Length + count > limit)
            {
                return false;
            }

            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        return true;
    }
}
