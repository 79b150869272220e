namespace Sonilo;

/// <summary>Sends the parts of an upload to their signed addresses, one after the other, without keys.</summary>
internal sealed class UploadParts(HttpClients clients, SoniloClientOptions options)
{
    private const long PartSize = 8 * 1024 * 1024;
    private const long MaxParts = 10_000;

    /// <summary>How many parts a file of that size is cut into: each of 8 MiB or more, at most 10,000.</summary>
    public static long CountFor(long size)
    {
        var each = Math.Max(PartSize, (size + MaxParts - 1) / MaxParts);
        return Math.Max(1, (size + each - 1) / each);
    }

    /// <summary>Sends every part.</summary>
    /// <returns><see langword="false"/> where an address had expired and <paramref name="mayExpire"/> allows for it.</returns>
    public async Task<bool> SendAsync(AssetInput input, UploadSource source, Upload upload, bool mayExpire, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        if (upload.Parts.Count == 0)
        {
            throw new AssetTransferException($"The service gave no address for the parts of {input}.") { UploadId = upload.Id };
        }

        // As many parts as there are addresses, whatever was asked for.
        var size = (source.Length + upload.Parts.Count - 1) / upload.Parts.Count;
        size = Math.Max(size, Math.Min(PartSize, source.Length));
        var (offset, furthest) = (0L, 0L);
        foreach (var part in upload.Parts)
        {
            var length = Math.Min(size, source.Length - offset);
            if (length <= 0)
            {
                break;
            }

            var status = await SendPartAsync(input, source, upload.Id, part, offset, length, Moved, cancellationToken).ConfigureAwait(false);
            if (status is 401 or 403 or 410 && mayExpire)
            {
                return false;
            }

            if (status is < 200 or >= 300)
            {
                throw new AssetTransferException($"Part {part.Number} of {input} was refused with status {status}.") { UploadId = upload.Id, StatusCode = status };
            }

            offset += length;
            Moved(offset);
        }

        return true;

        // A part that is sent again does not show as a step back.
        void Moved(long bytes)
        {
            if (bytes > furthest)
            {
                furthest = bytes;
                progress?.Report(new TransferProgress(input.Name ?? upload.Id, bytes, source.Length));
            }
        }
    }

    private async Task<int> SendPartAsync(
        AssetInput input, UploadSource source, string uploadId, Upload.Part part, long offset, long length, Action<long> moved, CancellationToken cancellationToken)
    {
        var address = part.Address ?? throw new AssetTransferException($"Part {part.Number} of {input} has no address that can be used safely.") { UploadId = uploadId };
        for (var attempt = 0; ; attempt++)
        {
            using var stall = options.TimeProvider.CreateTimeout(options.StallLimit);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stall.Token);
            using var request = new HttpRequestMessage(HttpMethod.Put, address)
            {
                Content = UploadContent.Part(source, offset, length, sent =>
                {
                    stall.CancelAfter(options.StallLimit);
                    moved(offset + sent);
                }),
            };
            try
            {
                using var response = await clients.Transfers.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
                var status = (int)response.StatusCode;
                if (status is not (408 or 429 or >= 500) || attempt >= options.MaxRetries)
                {
                    return status;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // What failed on our own side fails again. Some handlers wrap it.
                var local = exception as AssetTransferException ?? exception.InnerException as AssetTransferException;
                if (attempt >= options.MaxRetries || local is not null)
                {
                    var said = local?.Message ?? (exception is OperationCanceledException ? $"Nothing moved for {options.StallLimit}." : exception.Message);
                    throw new AssetTransferException($"Part {part.Number} of {input} could not be sent. {said}", exception) { UploadId = uploadId };
                }
            }

            await options.TimeProvider.DelayAsync(TimeSpan.FromMilliseconds(250 << Math.Min(attempt, 6)), cancellationToken).ConfigureAwait(false);
        }
    }
}
