using Microsoft.AspNetCore.Http;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>Finds the assets that a submit names; data URLs become assets, other URLs are refused.</summary>
internal sealed class FileInputs(AssetStore assets, SoniloEmulatorOptions options)
{
    public (StoredAsset? Asset, Reply? Refusal) Resolve(ParameterSpec parameter, string place, string value)
    {
        if (value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return DataUrl.TryParse(value) is { } data
                ? Checked(parameter, place, assets.AddUploaded(parameter.Name, data.MediaType, MediaKind.OfType(data.MediaType), new ByteContent(data.Bytes)))
                : (null, Reply.BadRequest($"Input {place} is not a valid data URL"));
        }

        if (value.Contains("://", StringComparison.Ordinal))
        {
            return (null, Reply.BadRequest($"Missing required mimeType for input {place}"));
        }

        if (assets.Find(value) is { } asset)
        {
            return Checked(parameter, place, asset);
        }

        return options.AcceptAnyAssetId && value.Length > 0
            ? (StoredAsset.Unseen(value, parameter.Kind ?? ""), null)
            : (null, Reply.NotFound("Asset", value));
    }

    // The page drops the kind of a file; a parameter named after a kind takes that kind.
    private static (StoredAsset? Asset, Reply? Refusal) Checked(ParameterSpec parameter, string place, StoredAsset asset)
    {
        var kind = parameter.Kind ?? (MediaKind.IsKnown(parameter.Name) ? parameter.Name : null);
        var reason = kind is not null && asset.Kind.Length > 0 && !string.Equals(kind, asset.Kind, StringComparison.OrdinalIgnoreCase) ? $"be of kind {kind}"
            : asset.Content.Length > parameter.MaxSize ? $"be at most {NumberText.Of(parameter.MaxSize.Value)} bytes"
            : asset.Seconds > parameter.MaxDuration ? $"be at most {NumberText.Of(parameter.MaxDuration.Value)} seconds long"
            : null;
        return reason is null ? (asset, null) : (null, Reply.BadRequest($"Input {place} must {reason}"));
    }
}
