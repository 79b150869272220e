using System.Globalization;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Updating;

/// <summary>Reads the body of one answer.</summary>
/// <param name="url">Where it comes from.</param>
/// <param name="language">What it should be, such as Markdown.</param>
/// <param name="limits">What it may cost.</param>
/// <param name="console">Where to show how far it is.</param>
internal sealed class PageDownload(Uri url, string language, FetchLimits limits, ToolConsole console)
{
    private const int ChunkSize = 16 * 1024;

    /// <summary>Reads all of it, or fails.</summary>
    public async Task<PageAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var length = response.Content.Headers.ContentLength;
        if (length > limits.Size)
        {
            throw TooLarge();
        }

        if (response.Content.Headers.ContentEncoding.Count > 0)
        {
            throw new OutsideFailureException($"{url} answered with a compressed body, which was not asked for.");
        }

        if (IsHtml(response.Content.Headers.ContentType?.MediaType))
        {
            throw new OutsideFailureException($"{url} answered with HTML instead of {language}.");
        }

        using var body = new MemoryStream();
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            await CopyAsync(stream, body, length, cancellationToken).ConfigureAwait(false);
        }

        if (length is { } stated && stated != body.Length)
        {
            throw CutShort(body.Length, stated);
        }

        return new PageAnswer(body.ToArray(), response.Headers.ETag?.ToString(), Text(response, "Last-Modified"));
    }

    private async Task CopyAsync(Stream stream, MemoryStream body, long? length, CancellationToken cancellationToken)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var buffer = new byte[ChunkSize];
        while (true)
        {
            idle.CancelAfter(limits.Idle);
            int count;
            try
            {
                count = await stream.ReadAsync(buffer, idle.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new OutsideFailureException($"{url} sent nothing for {limits.Idle.TotalSeconds:0.###} s; --idle-timeout allows more.");
            }
            catch (Exception exception) when (exception is IOException or HttpRequestException)
            {
                throw CutShort(body.Length, length, exception);
            }

            if (count == 0)
            {
                return;
            }

            await body.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            if (body.Length > limits.Size)
            {
                throw TooLarge();
            }

            console.Progress($"{url} {body.Length / 1024} KiB");
        }
    }

    private OutsideFailureException TooLarge() =>
        new($"{url} is larger than {(limits.Size / (1024 * 1024)).ToString(CultureInfo.InvariantCulture)} MiB; --max-size allows more.");

    private OutsideFailureException CutShort(long count, long? length, Exception? cause = null) =>
        new($"{url} was cut short: {count} bytes came{(length is { } stated ? $" of {stated}" : "")}.", cause);

    private static bool IsHtml(string? mediaType) =>
        mediaType is not null && (mediaType.Contains("html", StringComparison.OrdinalIgnoreCase) || mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase));

    private static string? Text(HttpResponseMessage response, string header) =>
        response.Content.Headers.TryGetValues(header, out var values) ? values.FirstOrDefault() : null;
}
