using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Reads assets, makes assets of images, and serves downloads.</summary>
internal sealed class AssetEndpoints(AssetStore assets, AssetJson json, SignedUrls urls, SoniloEmulatorOptions options)
{
    private const int MostAssetsAtOnce = 200;

    public Reply Read(ApiCall call)
    {
        var id = call.Route("assetId");
        return assets.Find(id) is { } asset ? Reply.Ok(new JsonObject { ["asset"] = json.Of(asset) }) : Reply.NotFound("Asset", id);
    }

    public Reply ReadMany(ApiCall call)
    {
        var (ids, refusal) = call.Ids("assetIds", MostAssetsAtOnce);
        return refusal ?? Reply.Ok(new JsonObject { ["assets"] = ids.Select(assets.Find).OfType<StoredAsset>().Select(json.Of).ToJson() });
    }

    public Reply CreateImage(ApiCall call)
    {
        if (call.Text("name") is not { Length: > 0 } name)
        {
            return Reply.BadRequest("Input name is required");
        }

        if (call.Text("image") is not { Length: > 0 } image)
        {
            return Reply.BadRequest("Input image is required");
        }

        var bytes = image.StartsWith("data:", StringComparison.Ordinal) ? DataUrl.TryParse(image)?.Bytes : DataUrl.Base64(image);
        return bytes is null ? Reply.BadRequest("Input image must be base64")
            : bytes.Length > options.UploadRules.MaximumImageSize ? Reply.Refused(StatusCodes.Status413PayloadTooLarge, "Request body too large")
            : MediaKind.TypeOfImage(bytes) is not { } mediaType ? Reply.BadRequest("Input image must be an image")
            : Reply.Ok(new JsonObject { ["asset"] = json.Of(assets.AddUploaded(name, mediaType, "image", new ByteContent(bytes))) });
    }

    public Reply Download(ApiCall call) => urls.Refuse(call.Context.Request)
        ?? (assets.Find(Path.GetFileNameWithoutExtension(call.Route("file"))) is { } asset
            ? Download(call.Context.Request, asset)
            : Reply.StorageError(StatusCodes.Status404NotFound, "NoSuchKey", "The specified key does not exist"));

    /// <summary>The file, or the range of it that was asked for.</summary>
    public static Reply Download(HttpRequest request, StoredAsset asset)
    {
        var length = asset.Content.Length;
        var tag = $"\"{asset.Id}\"";
        var asked = request.Headers.Range.ToString();
        var condition = request.Headers.IfRange.ToString();
        var range = asked.Length > 0 && (condition.Length == 0 || condition == tag) ? ByteRange.Parse(asked, length) : null;
        if (range is { Count: 0 })
        {
            return new Reply(StatusCodes.Status416RangeNotSatisfiable) { Headers = [("Content-Range", $"bytes */{length}")] };
        }

        var (offset, count) = range ?? new ByteRange(0, length);
        List<(string, string)> headers = [("Accept-Ranges", "bytes"), ("ETag", tag), ("Content-Type", asset.MediaType)];
        if (range is not null)
        {
            headers.Add(("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {offset}-{offset + count - 1}/{length}")));
        }

        return new Reply(range is null ? StatusCodes.Status200OK : StatusCodes.Status206PartialContent)
        {
            Headers = headers, File = (count, (target, aborted) => asset.Content.WriteAsync(target, offset, count, aborted)),
        };
    }
}
