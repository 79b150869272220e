using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Running;

/// <summary>Reads JSON that a person wrote.</summary>
internal static class InputJson
{
    // As it was written, in any language; what a terminal would obey is escaped after that.
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as messages show it, on one line.</summary>
    public static string Shown(JsonNode? value) => SafeText.OnOneLine(value?.ToJsonString(AsWritten) ?? "null");

    /// <summary>The value; <see langword="null"/> for JSON's null, and where the text cannot be used.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">What is wrong, without a subject: <c>is not JSON, from byte 5 on.</c></param>
    public static JsonNode? Read(string text, out string? fault)
    {
        fault = null;
        try
        {
            var json = JsonNode.Parse(text);
            ReadWhole(json);
            return json;
        }
        catch (JsonException exception)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"is not JSON, from byte {exception.BytePositionInLine} on.");
        }
        catch (ArgumentException)
        {
            fault = "has a field twice.";
        }
        catch (InvalidOperationException)
        {
            fault = "has an escape for half a character (a lone surrogate), such as \\ud800.";
        }

        return null;
    }

    // Nodes are read when they are asked for: names that are there twice, and texts that are not Unicode, would be found only where they are used.
    private static void ReadWhole(JsonNode? json)
    {
        var parts = json switch
        {
            JsonObject fields => fields.Select(static field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var part in parts)
        {
            ReadWhole(part);
        }

        if (json is JsonValue value && value.GetValueKind() == JsonValueKind.String)
        {
            _ = value.GetValue<string>();
        }
    }
}
