using System.Text;
using System.Text.Json;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Records;

/// <summary>Texts of a record as people and programs can take them.</summary>
internal static class RecordText
{
    /// <summary>The text of a JSON string, where no null character stays; <see langword="null"/> for anything else.</summary>
    public static string? Of(JsonElement json) => json.ValueKind == JsonValueKind.String ? Whole(json.GetString()!) : null;

    /// <summary>The text of a property; <see langword="null"/> where the object has no such text, or an empty one.</summary>
    public static string? Of(JsonElement json, string property) =>
        Find(json, property) is { } value && Of(value) is { Length: > 0 } text ? text : null;

    /// <summary>A property of an object; <see langword="null"/> where it is not there, or null.</summary>
    public static JsonElement? Find(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A property that should be a list; nothing where it is not one.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement json, string property) =>
        Find(json, property) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>Prose on one line: a table's row has no other, and a reader sees no tab and no control character.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isBlank = char.IsControl(character) || character is '\u2028' or '\u2029';
            _ = !isBlank ? line.Append(character) : line.Length > 0 && line[^1] == ' ' ? line : line.Append(' ');
        }

        return line.ToString().Trim();
    }

    /// <summary>Prose of a property on one line; empty where there is none, or a dash, which is none on a page.</summary>
    public static string Words(JsonElement json, string property) => Of(json, property) is { } text && Line(text) is var line && !Dash.IsNone(line) ? line : "";

    /// <summary>The text without null characters, which no page can hold.</summary>
    public static string Whole(string text) => text.Replace('\0', '\uFFFD');
}
