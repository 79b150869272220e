using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Receives files: in parts, or from an address.</summary>
internal sealed class UploadEndpoints(
    UploadFolder folder, UrlFetch fetch, AssetStore assets, UploadJson json, SignedUrls urls, FaultScript script, SoniloEmulatorOptions options)
{
    private readonly ConcurrentDictionary<string, StoredUpload> uploads = new(StringComparer.Ordinal);

    private DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    public async Task<Reply> CreateAsync(ApiCall call)
    {
        if (call.Json is null)
        {
            return Reply.BadRequest("Invalid JSON body");
        }

        if (call.Text("url") is { } url)
        {
            return await CreateFromUrlAsync(call, url);
        }

        if (UploadCheck.RefuseStart(call, options.UploadRules) is { } reason)
        {
            return Reply.BadRequest(reason);
        }

        var (size, parts) = (call.Whole("fileSize")!.Value, (int)call.Whole("parts")!.Value);
        var upload = Add(new(call.Text("fileName")!, call.Text("contentType")!, call.Text("kind")!, size, parts, Now));
        return Reply.Ok(json.Of(upload, withParts: true));
    }

    public Reply Read(ApiCall call) =>
        Find(call) is { } upload ? Reply.Ok(json.Of(upload, withParts: false)) : Reply.NotFound("Upload", call.Route("uploadId"));

    public async Task<Reply> PutPartAsync(ApiCall call)
    {
        if (urls.Refuse(call.Context.Request) is { } refusal)
        {
            return refusal;
        }

        if (options.UploadRules.RequireContentLength && call.Context.Request.ContentLength is null)
        {
            return Reply.StorageError(StatusCodes.Status411LengthRequired, "MissingContentLength", "You must provide the Content-Length HTTP header.");
        }

        if (Find(call) is not { Completed: null } upload)
        {
            return Reply.StorageError(StatusCodes.Status404NotFound, "NoSuchUpload", "The specified upload does not exist");
        }

        var number = int.Parse(call.Route("number"), CultureInfo.InvariantCulture);
        if (await folder.WritePartAsync(upload.Id, number, call.Context.Request.Body, options.UploadRules.MaximumFileSize, call.Aborted) is not { } length)
        {
            return Reply.StorageError(StatusCodes.Status400BadRequest, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
        }

        lock (upload.Parts)
        {
            upload.Parts[number] = length;
        }

        return new Reply(StatusCodes.Status200OK) { Headers = [("ETag", $"\"{upload.Id}-{number}\"")] };
    }

    public async Task<Reply> ActAsync(ApiCall call)
    {
        if (Find(call) is not { } upload)
        {
            return Reply.NotFound("Upload", call.Route("uploadId"));
        }

        if (call.Text("action") != "complete")
        {
            return Reply.BadRequest("Invalid action. Must be one of: complete");
        }

        if (!upload.TryBeginCompletion())
        {
            return Reply.BadRequest($"Upload {upload.Id} is already complete");
        }

        string? problem;
        int[] numbers;
        lock (upload.Parts)
        {
            (problem, numbers) = (UploadCheck.PartsProblem(upload, options.UploadRules), [.. upload.Parts.Keys]);
        }

        // The upload is complete even if its caller goes away.
        return Imported(upload, problem is null ? await folder.JoinAsync(upload.Id, numbers, CancellationToken.None) : null, problem);
    }

    private async Task<Reply> CreateFromUrlAsync(ApiCall call, string url)
    {
        var kind = call.Text("kind");
        if (UploadCheck.KindProblem(kind, options.UploadRules) is { } problem)
        {
            return Reply.BadRequest(problem);
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return Reply.BadRequest("Input url must be a valid URL");
        }

        var name = call.Text("fileName") ?? Path.GetFileName(address.LocalPath);
        var type = MediaKind.TypeOfName(name);
        var upload = Add(new(name, type, kind!, FileSize: 0, PartCount: 1, Now));
        var (content, error) = await fetch.GetAsync(address, upload.Id, call.Aborted);
        return Imported(upload, content, error);
    }

    private Reply Imported(StoredUpload upload, IAssetContent? content, string? problem)
    {
        var error = content is null ? problem : script.NextUploadFailure()
            ?? (upload.Kind == "video" && options.UploadRules.VideosMustBeVideos && !AssetStore.IsVideo(content) ? "The video cannot be read" : null);
        var asset = content is not null && error is null ? assets.AddUploaded(upload.FileName, upload.ContentType, upload.Kind, content) : null;
        upload.Complete(Now, options.UploadDuration, asset?.Id, error);
        return Reply.Ok(json.Of(upload, withParts: false));
    }

    private StoredUpload Add(StoredUpload upload)
    {
        uploads[upload.Id] = upload;
        return upload;
    }

    private StoredUpload? Find(ApiCall call) => uploads.TryGetValue(call.Route("uploadId"), out var upload) ? upload : null;
}
