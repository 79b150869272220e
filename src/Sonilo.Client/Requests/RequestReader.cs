using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>Hands out the fields of a JSON object by name, each as what its parameter holds.</summary>
/// <remarks>
/// Generated code calls it, one line a parameter. A JSON null is a field that is not there. What nobody asked for is
/// left for <see cref="Rest"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestReader
{
    private readonly Dictionary<string, JsonElement> fields = [];

    // Where the object is in the request, such as "segments[2].".
    private readonly string path;

    internal RequestReader(JsonElement request, string path = "")
    {
        this.path = path;
        foreach (var field in request.EnumerateObject())
        {
            fields[field.Name] = field.Value;
        }
    }

    internal static T Read<T>(ref Utf8JsonReader json, string what, Func<RequestReader, T> create)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{what} must be an object in JSON, but is {json.TokenType}.");
        }

        using var document = JsonDocument.ParseValue(ref json);
        return create(new RequestReader(document.RootElement));
    }

    /// <summary>A text.</summary>
    public string? Text(string name) => Take(name, JsonValueKind.String) is { } value ? value.GetString() : null;

    /// <summary>A number.</summary>
    public double? Number(string name) => Take(name, JsonValueKind.Number) is { } value ? value.GetDouble() : null;

    /// <summary>A whole number of up to 32 bits.</summary>
    public int? Int32(string name) => (int?)Whole(name, int.MinValue, int.MaxValue);

    /// <summary>A whole number of up to 64 bits.</summary>
    public long? Int64(string name) => Whole(name, long.MinValue, long.MaxValue);

    /// <summary>A truth value.</summary>
    public bool? Boolean(string name) => Take(name, JsonValueKind.True, JsonValueKind.False) is { } value ? value.GetBoolean() : null;

    /// <summary>A file, by the id of its asset.</summary>
    public AssetInput? Asset(string name) => Text(name) is { } id ? AssetInput.FromAsset(id) : null;

    /// <summary>A value of a type that the page does not explain.</summary>
    public JsonElement? Json(string name) => Take(name) is { } value ? value.Clone() : null;

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string>? TextList(string name) => List(name, JsonValueKind.String, static item => item.GetString()!);

    /// <summary>A text with a type of its own.</summary>
    public TValue? Value<TValue>(string name)
        where TValue : struct, IAllowedValue<TValue> => Text(name) is { } text ? default(TValue).Create(text) : null;

    /// <summary>A list of texts, each with a type of its own.</summary>
    public IReadOnlyList<TValue>? ValueList<TValue>(string name)
        where TValue : struct, IAllowedValue<TValue> =>
        List(name, JsonValueKind.String, static item => default(TValue).Create(item.GetString()!));

    /// <summary>A list of numbers.</summary>
    public IReadOnlyList<double>? NumberList(string name) => List(name, JsonValueKind.Number, static item => item.GetDouble());

    /// <summary>A list of whole numbers of up to 32 bits.</summary>
    public IReadOnlyList<int>? Int32List(string name) =>
        List(name, JsonValueKind.Number, item => (int)Whole(path + name, item, int.MinValue, int.MaxValue));

    /// <summary>A list of whole numbers of up to 64 bits.</summary>
    public IReadOnlyList<long>? Int64List(string name) =>
        List(name, JsonValueKind.Number, item => Whole(path + name, item, long.MinValue, long.MaxValue));

    /// <summary>A list of files, by the ids of their assets.</summary>
    public IReadOnlyList<AssetInput>? AssetList(string name) =>
        List(name, JsonValueKind.String, static item => AssetInput.FromAsset(item.GetString()!));

    /// <summary>A list of objects.</summary>
    public IReadOnlyList<JsonObject>? ObjectList(string name) =>
        List(name, JsonValueKind.Object, static item => JsonObject.Create(item.Clone())!);

    /// <summary>A list of objects, each with a type of its own.</summary>
    public IReadOnlyList<TItem>? ItemList<TItem>(string name, Func<RequestReader, TItem> create)
        where TItem : class, IGenerationItem
    {
        ArgumentNullException.ThrowIfNull(create);
        var index = 0;
        return List(name, JsonValueKind.Object, item => create(new RequestReader(item, string.Format(CultureInfo.InvariantCulture, "{0}{1}[{2}].", path, name, index++))));
    }

    /// <summary>What to throw for a field that must be there and is not.</summary>
    public static JsonException Missing(string name) => Wrong(name, $"The required parameter {name} is missing.");

    /// <summary>What to throw for a field that an item must have and does not.</summary>
    public JsonException MissingInItem(string name) => Missing(path + name);

    /// <summary>What nobody asked for; <see langword="null"/> when there is none.</summary>
    public JsonObject? Rest() => fields.Count == 0 ? null
        : new JsonObject(fields.Select(static field => new KeyValuePair<string, JsonNode?>(field.Key, JsonNode.Parse(field.Value.GetRawText()))));

    private static JsonException Wrong(string name, string message) => new(message, "$." + name, null, null);

    private JsonElement? Take(string name, params JsonValueKind[] kinds)
    {
        if (!fields.TryGetValue(name, out var value))
        {
            return null;
        }

        fields.Remove(name);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return kinds.Length == 0 || Array.IndexOf(kinds, value.ValueKind) >= 0 ? value : throw Unexpected(path + name, value, kinds[0]);
    }

    private List<T>? List<T>(string name, JsonValueKind kind, Func<JsonElement, T> read)
    {
        if (Take(name, JsonValueKind.Array) is not { } array)
        {
            return null;
        }

        var items = new List<T>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            items.Add(item.ValueKind == kind ? read(item) : throw Unexpected($"{path}{name}[{items.Count}]", item, kind));
        }

        return items;
    }

    private long? Whole(string name, long minimum, long maximum) =>
        Take(name, JsonValueKind.Number) is { } value ? Whole(path + name, value, minimum, maximum) : null;

    private static long Whole(string name, JsonElement value, long minimum, long maximum)
    {
        // 2.0 is as whole as 2.
        var number = value.TryGetInt64(out var whole) ? whole
            : value.TryGetDecimal(out var exact) && exact == decimal.Truncate(exact) && exact >= minimum && exact <= maximum ? (long)exact
            : throw NotWhole(name, value);
        return number >= minimum && number <= maximum ? number : throw NotWhole(name, value);
    }

    private static JsonException NotWhole(string name, JsonElement value) =>
        Wrong(name, $"{name} must be a whole number that fits its type, but is {value.GetRawText()}.");

    private static JsonException Unexpected(string name, JsonElement value, JsonValueKind expected) =>
        Wrong(name, string.Format(CultureInfo.InvariantCulture, "{0} must be {1} in JSON, but is {2}.", name, expected, value.ValueKind));
}
