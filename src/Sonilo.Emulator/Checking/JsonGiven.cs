using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>What a body, or one item of a list in it, has for the parameters that rules name.</summary>
/// <param name="input">The values.</param>
/// <param name="path">Where the object is in the body, such as <c>segments[2].</c>; empty for the body itself.</param>
/// <param name="files">The files that were given, by the path of their parameter.</param>
internal class JsonGiven(JsonObject input, string path, IReadOnlyDictionary<string, StoredAsset> files) : IGivenValues
{
    public virtual bool IsGiven(string parameter) => input[parameter] is not null;

    public double? Number(string parameter) =>
        input[parameter] is { } value && value.GetValueKind() == JsonValueKind.Number
            ? double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    public string? Text(string parameter) => input[parameter] is { } value ? value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    }
    : null;

    public double? Duration(string parameter) => files.TryGetValue(path + parameter, out var file) ? (double?)file.Seconds : null;

    public IReadOnlyList<IGivenValues?> Items(string parameter) => input[parameter] is JsonArray items
        ? [.. items.Select((item, index) => item is JsonObject fields ? new JsonGiven(fields, InputFields.ItemPath(path + parameter, index), files) : null)]
        : [];
}
