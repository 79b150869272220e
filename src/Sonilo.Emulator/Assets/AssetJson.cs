using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>Writes assets as the service does, with a freshly signed URL.</summary>
internal sealed class AssetJson(SignedUrls urls, SoniloEmulatorOptions options)
{
    public JsonObject Of(StoredAsset asset)
    {
        var url = UrlOf(asset);
        return new JsonObject
        {
            ["id"] = asset.Id,
            ["url"] = url,
            ["mimeType"] = asset.MediaType,
            ["kind"] = asset.Kind,
            ["metadata"] = Metadata(asset),
            ["properties"] = Properties(asset),
            ["source"] = asset.Generation is null ? "uploaded" : "generated",
            ["status"] = "success",
            ["ownerId"] = asset.OwnerId,
            ["authorId"] = options.Key,
            ["createdAt"] = Dates.Text(asset.Created),
            ["updatedAt"] = Dates.Text(asset.Created),
            ["privacy"] = "private",
            ["tags"] = asset.Generation is null ? new JsonArray() : new JsonArray("emulated"),
            ["collectionIds"] = new JsonArray(),
            ["editCapabilities"] = new JsonArray(),
        }
        .With("description", asset.Generation is null ? null : EmulationNotice.Text)
        .With("originalFileUrl", options.OriginalFileUrls ? url : null)
        .With("originalMimeType", options.OriginalFileUrls ? asset.MediaType : null);
    }

    /// <summary>A URL of the asset's bytes, newly signed.</summary>
    public string UrlOf(StoredAsset asset) => urls.Sign($"/assets/{asset.Id}{MediaKind.Extension(asset.MediaType)}", options.AssetUrlLifetime).Url;

    private JsonObject Metadata(StoredAsset asset) => new JsonObject
    {
        ["kind"] = asset.Kind,
        ["name"] = asset.Name,
        ["size"] = Size(asset),
        ["type"] = asset.Generation is null ? "uploaded" : "custom",
    }
    .With("modelId", asset.Generation?.ModelId)
    .With("prompt", asset.Generation?.Prompt)
    .With("parentJobId", asset.JobId)
    .With("comment", asset.Generation is null ? null : EmulationNotice.Text);

    private JsonObject Properties(StoredAsset asset)
    {
        var properties = new JsonObject { ["size"] = Size(asset) }.With("duration", asset.Seconds);
        if (asset.SampleRate > 0)
        {
            properties["sampleRate"] = asset.SampleRate;
            properties["channels"] = 2;
            properties["codecName"] = "pcm_s16le";
            properties["format"] = "wav";
        }

        return properties;
    }

    private long Size(StoredAsset asset) => options.SizesDiffer ? (asset.Content.Length * 3) + 1 : asset.Content.Length;
}
