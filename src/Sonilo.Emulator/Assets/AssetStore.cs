using System.Collections.Concurrent;

namespace Sonilo.Emulator;

/// <summary>The assets. The results of a job appear once it has succeeded.</summary>
internal sealed class AssetStore(SoniloEmulatorOptions options)
{
    public const string ProjectId = "proj_emulator";

    private readonly ConcurrentDictionary<string, StoredAsset> assets = new(StringComparer.Ordinal);

    public StoredAsset? Find(string id) =>
        assets.TryGetValue(id, out var asset) && asset.Created <= options.TimeProvider.GetUtcNow() ? asset : null;

    public void Add(StoredAsset asset) => assets[asset.Id] = asset;

    public StoredAsset AddUploaded(string name, string mediaType, string kind, IAssetContent content)
    {
        var asset = new StoredAsset(Identifier.New("asset"), name, mediaType, kind, content, options.TimeProvider.GetUtcNow(), ProjectId)
        {
            Seconds = kind == "video" ? LengthOf(content) : null,
        };
        Add(asset);
        return asset;
    }

    public static bool IsVideo(IAssetContent content)
    {
        using var stream = content.Open();
        return stream is not null && VideoLength.IsVideo(stream);
    }

    private static decimal? LengthOf(IAssetContent content)
    {
        using var stream = content.Open();
        return stream is null ? null : VideoLength.Read(stream);
    }
}
