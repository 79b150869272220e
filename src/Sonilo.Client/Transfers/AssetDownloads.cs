namespace Sonilo;

/// <summary>Fetches files from their signed addresses, without keys.</summary>
internal sealed class AssetDownloads(HttpClients clients, AssetReader assets, SoniloClientOptions options, SoniloLog log)
{
    private const int BlockSize = 81920;

    /// <summary>Opens an asset for reading; an address that no longer works is asked for again once.</summary>
    public async Task<CheckedStream> OpenAsync(GenerationAsset asset, CancellationToken cancellationToken)
    {
        for (var renewed = false; ; renewed = true)
        {
            if (asset.Address is not { } address)
            {
                throw new AssetTransferException($"Asset {asset.Id} has no address that can be fetched safely.") { AssetId = asset.Id };
            }

            var response = await SendAsync(asset.Id, address, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return await OpenAsync(asset.Id, response, cancellationToken).ConfigureAwait(false);
            }

            var status = (int)response.StatusCode;
            response.Dispose();
            if (renewed || status is not (401 or 403 or 404 or 410))
            {
                throw new AssetTransferException($"Asset {asset.Id} could not be fetched: its address answered {status}.") { AssetId = asset.Id, StatusCode = status };
            }

            log.AddressExpired(asset.Id, status);
            asset = await assets.ReadOneAsync(asset.Id, asset.ProjectId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Saves an asset: to a file beside the target first, which then takes its name.</summary>
    public async Task SaveAsync(GenerationAsset asset, string path, bool overwrite, CancellationToken cancellationToken)
    {
        using var activity = SoniloTelemetry.Start("sonilo.download", null, null);
        var target = Path.GetFullPath(path);
        RefuseExisting(target, overwrite);
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    await FetchAsync(asset, temporary, cancellationToken).ConfigureAwait(false);
                    break;
                }
                catch (AssetTransferException exception) when (attempt < options.MaxRetries && exception.StatusCode is null or >= 500 or 408 or 429 && asset.Address is not null)
                {
                    await options.TimeProvider.DelayAsync(TimeSpan.FromMilliseconds(250 << Math.Min(attempt, 6)), cancellationToken).ConfigureAwait(false);
                }
            }

            Place(temporary, target, overwrite);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private async Task FetchAsync(GenerationAsset asset, string temporary, CancellationToken cancellationToken)
    {
        using var source = await OpenAsync(asset, cancellationToken).ConfigureAwait(false);
        using var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 4096, useAsync: true);
        await source.CopyToAsync(file, BlockSize, cancellationToken).ConfigureAwait(false);
        await file.FlushAsync(cancellationToken).ConfigureAwait(false);
        SoniloTelemetry.Downloaded(file.Length);
        log.Downloaded(asset.Id, file.Length);
    }

    private async Task<HttpResponseMessage> SendAsync(string assetId, Uri address, CancellationToken cancellationToken)
    {
        using var stall = options.TimeProvider.CreateTimeout(options.StallLimit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stall.Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        try
        {
            return await clients.Transfers.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new AssetTransferException($"Asset {assetId} could not be fetched: no answer came. {exception.Message}", exception) { AssetId = assetId };
        }
    }

    private async Task<CheckedStream> OpenAsync(string assetId, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
#if NET
            var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            var content = await response.Content.ReadAsStreamAsync().OrCancelledAsync(cancellationToken).ConfigureAwait(false);
#endif
            return new CheckedStream(content, response, assetId, options.StallLimit, options.TimeProvider);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static void RefuseExisting(string target, bool overwrite)
    {
        if (!overwrite && (File.Exists(target) || Directory.Exists(target)))
        {
            throw new IOException($"{target} is there already. It is replaced only with overwrite: true.");
        }
    }

    private static void Place(string temporary, string target, bool overwrite)
    {
#if NET
        File.Move(temporary, target, overwrite);
#else
        if (overwrite && File.Exists(target))
        {
            File.Replace(temporary, target, null);
        }
        else
        {
            File.Move(temporary, target);
        }
#endif
    }
}
