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
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (bytes.Length + count > MaximumLength)
            {
                return null;
            }

            await bytes.WriteAsync(buffer.AsMemory(0, count));
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
