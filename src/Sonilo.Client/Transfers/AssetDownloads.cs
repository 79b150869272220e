namespace Sonilo;

/// <summary>Fetches files from their signed addresses, without keys.</summary>
internal sealed class AssetDownloads(HttpClients clients, AssetReader assets, SoniloClientOptions options, SoniloLog log)
{
    /// <summary>Opens an asset for reading; an address that no longer works is asked for again once.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="offset">The first byte that is wanted; the stream tells where it begins.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<CheckedStream> OpenAsync(GenerationAsset asset, long offset, CancellationToken cancellationToken)
    {
        for (var renewed = false; ;)
        {
            if (asset.Address is not { } address)
            {
                throw new AssetTransferException($"Asset {asset.Id} has no address that can be fetched safely.") { AssetId = asset.Id };
            }

            var response = await SendAsync(asset.Id, address, offset, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode && BeginsAt(response) is { } begin && begin <= offset)
            {
                return await OpenAsync(asset, response, begin, cancellationToken).ConfigureAwait(false);
            }

            var status = (int)response.StatusCode;
            response.Dispose();
            if (offset > 0 && status is 206 or 416)
            {
                // Another part than was asked for: from the beginning, then.
                offset = 0;
                continue;
            }

            if (renewed || status is not (401 or 403 or 404 or 410))
            {
                throw new AssetTransferException($"Asset {asset.Id} could not be fetched: its address answered {status}.") { AssetId = asset.Id, StatusCode = status };
            }

            renewed = true;
            log.AddressExpired(asset.Id, status);
            asset = (await assets.ReadOneAsync(asset.Id, asset.ProjectId, cancellationToken).ConfigureAwait(false)).For(asset.JobId);
        }
    }

    /// <summary>Saves an asset: to a file beside the target first, which takes its name when it is whole. What a failed attempt has brought stays there for the next one.</summary>
    /// <returns>The file's path: with the extension that is true of its bytes, where <paramref name="target"/> leaves that open.</returns>
    public async Task<string> SaveAsync(GenerationAsset asset, SaveTarget target, CancellationToken cancellationToken)
    {
        using var activity = SoniloTelemetry.Start("sonilo.download", null, asset.JobId);
        target.RefuseExisting(target.Path);
        using var file = new PartialFile(target.Path, asset.Id);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await FetchAsync(asset, file, target, cancellationToken).ConfigureAwait(false);
                break;
            }
            catch (AssetTransferException exception) when (attempt < options.MaxRetries && !exception.IsLocal && exception.StatusCode is null or >= 500 or 408 or 429 && asset.Address is not null)
            {
                await options.TimeProvider.DelayAsync(TimeSpan.FromMilliseconds(250 << Math.Min(attempt, 6)), cancellationToken).ConfigureAwait(false);
            }
        }

        asset.SavedLength = file.Length;
        var path = target.NameFor(file.Head());
        try
        {
            target.RefuseExisting(path);
            file.Place(path, target.Overwrite);
        }
        catch (IOException) when (!target.Overwrite && File.Exists(path))
        {
            // Another save was faster: there is no next attempt for which to keep this one's.
            file.Cut(0);
            throw;
        }

        SoniloTelemetry.Downloaded(file.Length);
        log.Downloaded(asset.Id, file.Length);
        return path;
    }

    private async Task FetchAsync(GenerationAsset asset, PartialFile file, SaveTarget target, CancellationToken cancellationToken)
    {
        using var source = await OpenAsync(asset, file.Length, cancellationToken).ConfigureAwait(false);
        await file.AppendAsync(source, source.Begin, bytes => target.Progress?.Report(new TransferProgress(asset.Id, bytes, source.Total)), cancellationToken).ConfigureAwait(false);
        if (FileSignature.IsPage(file.Head()) && MediaTypes.ExtensionOf(asset.MimeType) is not ".html")
        {
            file.Cut(0);
            throw new AssetTransferException($"Asset {asset.Id} could not be fetched: its address answered with a web page instead of the file.") { AssetId = asset.Id };
        }
    }

    private async Task<HttpResponseMessage> SendAsync(string assetId, Uri address, long offset, CancellationToken cancellationToken)
    {
        using var stall = options.TimeProvider.CreateTimeout(options.StallLimit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stall.Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (offset > 0)
        {
            request.Headers.Range = new(offset, null);
        }

        try
        {
            return await clients.Transfers.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var said = exception switch
            {
                ObjectDisposedException => "the client was disposed.",
                OperationCanceledException => $"no answer came for {options.StallLimit}.",
                _ => $"no answer came. {exception.Message}",
            };
            throw new AssetTransferException($"Asset {assetId} could not be fetched: {said}", exception)
            {
                AssetId = assetId, IsLocal = exception is ObjectDisposedException,
            };
        }
    }

    private async Task<CheckedStream> OpenAsync(GenerationAsset asset, HttpResponseMessage response, long begin, CancellationToken cancellationToken)
    {
        try
        {
            if (response.Content.Headers.ContentEncoding.FirstOrDefault(static one => one != "identity") is { } encoding)
            {
                throw new AssetTransferException($"Asset {asset.Id} came in the encoding {encoding}, which was not asked for.") { AssetId = asset.Id };
            }

#if NET
            var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            var content = await response.Content.ReadAsStreamAsync().OrCancelledAsync(cancellationToken).ConfigureAwait(false);
#endif
            return new CheckedStream(content, response, asset, begin, options.StallLimit, options.TimeProvider);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>At which byte an answer begins that goes on to the end of the file; <see langword="null"/> if it does not state both.</summary>
    private static long? BeginsAt(HttpResponseMessage response) =>
        (int)response.StatusCode != 206 ? 0
        : response.Content.Headers.ContentRange is { To: { } last, Length: { } length } range && last == length - 1 ? range.From
        : null;
}
