using System.ComponentModel;

namespace Sonilo;

/// <summary>Converts an asset from and to its id. A file that has not been uploaded has none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AssetInputTypeConverter : TextTypeConverter<AssetInput>
{
    /// <inheritdoc/>
    protected override AssetInput FromText(string text) => AssetInput.FromAsset(text);

    /// <inheritdoc/>
    protected override string ToText(AssetInput value) => value.RequireAssetId();
}
