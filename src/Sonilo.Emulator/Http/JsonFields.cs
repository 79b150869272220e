using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>What reading and writing JSON by hand repeats.</summary>
internal static class JsonFields
{
    /// <summary>The text; <see langword="null"/> for anything else.</summary>
    public static string? AsText(this JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Whether it is true.</summary>
    public static bool IsTrue(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    /// <summary>The object with one more field; without it where there is no value.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    }

    public static JsonArray ToJson(this IEnumerable<string> texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);

    public static JsonArray ToJson(this IEnumerable<JsonObject> items) => new([.. items]);
}
