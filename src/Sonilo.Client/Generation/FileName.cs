namespace Sonilo;

/// <summary>Names files after what the service says, so that no name leads out of the folder.</summary>
internal static class FileName
{
    private const int MaxLength = 120;
    private const int HashLength = 8;

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(static number => new[] { $"COM{number}", $"LPT{number}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a result: model, asset, and the extension of its type. No other asset has it.</summary>
    public static string Of(string? modelId, GenerationAsset asset)
    {
        var model = modelId is null ? "" : Clean(modelId.StartsWith("model_", StringComparison.Ordinal) ? modelId.Substring(6) : modelId) + "-";
        var name = Clean(model + asset.Id);

        // An id that a name cannot hold as it is may look like another one there.
        return (name.EndsWith(asset.Id, StringComparison.Ordinal) ? name : $"{name}-{TextHash.Of(asset.Id).Substring(0, HashLength)}") + Extension(asset);
    }

    // A type that is not known here may still have a name that tells.
    private static string Extension(GenerationAsset asset)
    {
        var known = MediaTypes.ExtensionOf(asset.MimeType);
        var own = known != ".bin" ? "" : Path.GetExtension(asset.Address?.AbsolutePath ?? "") is { Length: > 1 } ofAddress ? ofAddress : Path.GetExtension(Clean(asset.Name ?? ""));
        return own.Length is > 1 and <= 6 && own.Skip(1).All(static letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9')) ? own : known;
    }

    /// <summary>The text as a name that is one on every system: letters, digits, dashes, underscores, and dots inside.</summary>
    public static string Clean(string text)
    {
        var letters = text.ToCharArray(0, Math.Min(text.Length, MaxLength));
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i];
            if (letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.'))
            {
                letters[i] = '-';
            }
        }

        var name = new string(letters).Trim('.', '-');
        return name.Length == 0 ? "asset" : Reserved.Contains(name.Split('.')[0]) ? "_" + name : name;
    }
}
