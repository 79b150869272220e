namespace Sonilo;

/// <summary>A file given to a model: an asset that the service already has.</summary>
public sealed class AssetInput : IEquatable<AssetInput>
{
    private readonly string assetId;

    private AssetInput(string assetId) => this.assetId = assetId;

    /// <summary>An asset that the service already has.</summary>
    /// <param name="assetId">The asset's id, such as <c>asset_x</c>.</param>
    public static AssetInput FromAsset(string assetId)
    {
        ArgumentNullException.ThrowIfNull(assetId);
        return new AssetInput(assetId);
    }

    /// <inheritdoc/>
    public bool Equals(AssetInput? other) => other is not null && assetId == other.assetId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AssetInput);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(assetId);

    /// <inheritdoc/>
    public override string ToString() => assetId;

    internal string RequireAssetId() => assetId;
}
