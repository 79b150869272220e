using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Reads assets, makes assets of images, and serves downloads.</summary>
internal sealed class AssetEndpoints(AssetStore assets, AssetJson json, SignedUrls urls, SoniloEmulatorOptions options)
{
    private const int MostAssetsAtOnce = 200;

    public Task<Reply> ReadAsync(ApiCall call)
    {
        var id = call.Route("assetId");
        return Task.FromResult(assets.Find(id) is { } asset
            ? Reply.Ok(new JsonObject { ["asset"] = json.Of(asset) })
            : Reply.NotFound("Asset", id));
    }

    public Task<Reply> ReadManyAsync(ApiCall call) => Task.FromResult(ReadMany(call));

    private Reply ReadMany(ApiCall call)
    {
        if (call.Json?["assetIds"] is not JsonArray ids)
        {
            return Reply.BadRequest("Input assetIds is required");
        }

        if (ids.Count > MostAssetsAtOnce)
        {
            return Reply.BadRequest($"Input assetIds must be at most {MostAssetsAtOnce} items long");
        }

        var found = ids
            .Select(id => id is JsonValue value && value.TryGetValue<string>(out var text) ? assets.Find(text) : null)
            .Where(static asset => asset is not null)
            .Select(asset => json.Of(asset!));
        return Reply.Ok(new JsonObject { ["assets"] = new JsonArray([.. found]) });
    }

    public Task<Reply> CreateImageAsync(ApiCall call) => Task.FromResult(CreateImage(call));

    private Reply CreateImage(ApiCall call)
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

    public Task<Reply> DownloadAsync(ApiCall call)
    {
        if (urls.Refuse(call.Context.Request) is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        var asset = assets.Find(Path.GetFileNameWithoutExtension(call.Route("file")));
        return Task.FromResult(asset is null
            ? Reply.StorageError(StatusCodes.Status404NotFound, "NoSuchKey", "The specified key does not exist")
            : Download(call.Context.Request, asset));
    }

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
            Headers = headers,
            Stream = async context =>
            {
                context.Response.ContentLength = count;
                if (!HttpMethods.IsHead(context.Request.Method))
                {
                    await asset.Content.WriteAsync(context.Response.Body, offset, count, context.RequestAborted);
                }
            },
        };
    }
}
