using System.Text.Json;
using Sonilo.Cli.Records;

namespace Sonilo.Cli.Updating;

/// <summary>How long an answer of 429 asks to wait: in its header, or in its body, as the service does.</summary>
internal static class RateLimitAnswer
{
    private const int MostBytes = 4096;

    /// <summary>The time; <see langword="null"/> where the answer does not say.</summary>
    public static async Task<TimeSpan?> WaitOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Headers.RetryAfter is { } after)
        {
            var wait = after.Delta ?? after.Date - DateTimeOffset.UtcNow;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }

        if (response.Content.Headers.ContentLength is not (> 0 and <= MostBytes))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            return RecordText.Find(document.RootElement, "remainingSeconds") is { } seconds && RecordNumber.Of(seconds) is >= 0 and < 1_000_000 and var number
                ? TimeSpan.FromSeconds((double)number)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or HttpRequestException)
        {
            return null;
        }
    }
}
