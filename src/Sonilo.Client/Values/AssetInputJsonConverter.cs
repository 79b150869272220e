using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sonilo;

/// <summary>Reads and writes an asset as its id in JSON. A file that has not been uploaded has none, and cannot be written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AssetInputJsonConverter : JsonConverter<AssetInput>
{
    /// <inheritdoc/>
    public override AssetInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? AssetInput.FromAsset(reader.GetString()!)
            : throw new JsonException($"A file must be the id of an asset, a string in JSON, but is {reader.TokenType}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AssetInput value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.RequireAssetId());
    }
}
