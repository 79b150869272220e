using System.Text.Json;

namespace Sonilo;

/// <summary>Gives the service files: small images in one call, everything else in parts that go straight to its store.</summary>
internal sealed class AssetUploads(ApiConnection connection, UploadParts parts, SoniloClientOptions options, SoniloLog log)
{
    /// <summary>Images below this size go in one call (documented: 6 MB).</summary>
    private const int SmallImage = 6_000_000;

    private readonly UploadedFiles uploaded = new();

    /// <summary>The id of the asset that a file became, now or before; of the given kind where neither the caller nor the file itself has one.</summary>
    public async Task<string> UploadAsync(AssetInput input, string? kind, string? projectId, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        // Asked before anything is read: a file that changes later, even while the service imports it, is another one.
        var version = UploadedFiles.VersionOf(input);
        if ((input.AssetId ?? uploaded.Find(input, projectId, version)) is { } known)
        {
            return known;
        }

        try
        {
            var id = await SendAsync(input, kind, projectId, progress, cancellationToken).ConfigureAwait(false);
            uploaded.Add(input, projectId, version, id);
            return id;
        }
        catch (AssetTransferException exception) when (exception.IsLocal)
        {
            throw new AssetTransferException($"{input} could not be uploaded. {exception.Message}", exception);
        }
    }

    private async Task<string> SendAsync(AssetInput input, string? taken, string? projectId, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        using var activity = SoniloTelemetry.Start("sonilo.upload", null, null);
        var contentType = input.ContentType ?? MediaTypes.TypeOf(input.Name);
        if (input.Source is Uri address)
        {
            return await FetchAsync(input, address, Kind(input, contentType, taken), projectId, cancellationToken).ConfigureAwait(false);
        }

        using var source = await UploadSource.OfAsync(input, options, cancellationToken).ConfigureAwait(false);
        if (source.Length == 0)
        {
            throw new ArgumentException($"{input} is empty.");
        }

        // A name without an extension tells nothing, but the first bytes do: they must be of the kind that the parameter takes.
        var isNamed = contentType is not null || input.Kind is not null;
        var head = await source.HeadAsync(cancellationToken).ConfigureAwait(false);
        contentType ??= FileSignature.TypeOf(head, input.Kind ?? taken);
        var kind = Kind(input, contentType, taken);
        UploadKind.Require(input, head, isNamed ? kind : taken ?? kind);

        var id = kind == "image" && source.Length < SmallImage
            ? await SendImageAsync(input, source, projectId, progress, cancellationToken).ConfigureAwait(false)
            : await SendPartsAsync(input, source, kind, contentType ?? "application/octet-stream", projectId, progress, cancellationToken).ConfigureAwait(false);
        SoniloTelemetry.Uploaded(source.Length);
        log.Uploaded(input.ToString(), source.Length, id);
        return id;
    }

    private static string Kind(AssetInput input, string? contentType, string? taken) =>
        input.Kind ?? MediaTypes.KindOf(contentType) ?? taken
        ?? throw new ArgumentException($"The type of {input} cannot be inferred from its name or its first bytes; set it with WithContentType or WithKind.");

    private async Task<string> SendImageAsync(AssetInput input, UploadSource source, string? projectId, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        var what = $"Uploading {input}";
        var name = JsonEncodedText.Encode(input.Name ?? "image").ToString();
        var answer = await connection.PostAsync(
            ApiPath.Of("/assets").Project(projectId).Text, () => UploadContent.Image(source, name), what, cancellationToken).ConfigureAwait(false);
        RequireUnchanged(input, source, null);
        progress?.Report(new TransferProgress(input.Name ?? "image", source.Length, source.Length));
        using var document = JsonFields.TryParse(answer.Body);
        return document?.RootElement.Object("asset")?.Text("id", "assetId") ?? document?.RootElement.Text("id", "assetId")
            ?? throw Failure.NotUnderstood(answer, what, "the asset's id");
    }

    private async Task<string> FetchAsync(AssetInput input, Uri address, string kind, string? projectId, CancellationToken cancellationToken)
    {
        var upload = await CreateAsync(input, projectId, json =>
        {
            json.WriteString("url", address.AbsoluteUri);
            json.WriteString("kind", kind);
        }, cancellationToken).ConfigureAwait(false);
        return await ImportedAsync(input, upload.Id, projectId, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> SendPartsAsync(
        AssetInput input, UploadSource source, string kind, string contentType, string? projectId, IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        for (var renewed = false; ; renewed = true)
        {
            var upload = await CreateAsync(input, projectId, json =>
            {
                json.WriteString("fileName", input.Name);
                json.WriteString("contentType", contentType);
                json.WriteString("kind", kind);
                json.WriteNumber("fileSize", source.Length);
                json.WriteNumber("parts", UploadParts.CountFor(source.Length));
            }, cancellationToken).ConfigureAwait(false);

            // The address of a part expires; then everything begins anew, once.
            if (await parts.SendAsync(input, source, upload, mayExpire: !renewed, progress, cancellationToken).ConfigureAwait(false))
            {
                RequireUnchanged(input, source, upload.Id);
                await CompleteAsync(input, upload.Id, projectId, cancellationToken).ConfigureAwait(false);
                return await ImportedAsync(input, upload.Id, projectId, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Half of a video would be scored, and paid for.
    private static void RequireUnchanged(AssetInput input, UploadSource source, string? uploadId)
    {
        if (source.HasChanged)
        {
            throw new AssetTransferException($"{input} changed while it was uploaded, so it is not used. Upload it when nothing writes to it.") { UploadId = uploadId };
        }
    }

    private async Task<Upload> CreateAsync(AssetInput input, string? projectId, Action<Utf8JsonWriter> fields, CancellationToken cancellationToken)
    {
        var what = $"Uploading {input}";
        var answer = await connection.PostAsync(ApiPath.Of("/uploads").Project(projectId).Text, () => new JsonContent(fields), what, cancellationToken).ConfigureAwait(false);
        return Upload.Read(answer) ?? throw Failure.NotUnderstood(answer, what, "the upload's id");
    }

    private async Task CompleteAsync(AssetInput input, string uploadId, string? projectId, CancellationToken cancellationToken)
    {
        try
        {
            var path = ApiPath.Of("/uploads/", uploadId, "/action").Project(projectId).Text;
            await connection.PostAsync(path, static () => new JsonContent(static json => json.WriteString("action", "complete")), $"Completing the upload of {input}", cancellationToken).ConfigureAwait(false);
        }
        catch (SoniloRequestException) when (!cancellationToken.IsCancellationRequested)
        {
            // Refused, perhaps because an earlier attempt of which the answer was lost had arrived: its state tells.
            if (await StateAsync(input, uploadId, projectId, cancellationToken).ConfigureAwait(false) is { Status: "pending" })
            {
                throw;
            }
        }
    }

    private async Task<string> ImportedAsync(AssetInput input, string uploadId, string? projectId, CancellationToken cancellationToken)
    {
        var started = options.TimeProvider.GetTimestamp();
        for (var interval = TimeSpan.FromTicks(options.PollInterval.Ticks / 4); ;)
        {
            var upload = await StateAsync(input, uploadId, projectId, cancellationToken).ConfigureAwait(false);
            // An id that comes early is not usable yet.
            if (upload.AssetId is { } id && upload.Status is "imported" or "")
            {
                return id;
            }

            if (upload.Status is "failed" or "failure" or "error" or "canceled" or "cancelled" || options.TimeProvider.GetElapsedTime(started) > options.WaitLimit)
            {
                throw new AssetTransferException($"The service did not take {input}: {upload.Error ?? $"the upload was left {upload.Status}."}")
                {
                    UploadId = uploadId, Reason = upload.Error,
                };
            }

            await options.TimeProvider.DelayAsync(Jitter.Around(interval), cancellationToken).ConfigureAwait(false);
            interval = TimeSpan.FromTicks(Math.Min((long)(interval.Ticks * 1.5), options.MaxPollInterval.Ticks));
        }
    }

    private async Task<Upload> StateAsync(AssetInput input, string uploadId, string? projectId, CancellationToken cancellationToken)
    {
        var what = $"Following the upload of {input}";
        var answer = await connection.GetAsync(ApiPath.Of("/uploads/", uploadId).Project(projectId).Text, what, cancellationToken).ConfigureAwait(false);
        return Upload.Read(answer) ?? throw Failure.NotUnderstood(answer, what, "an upload");
    }
}
