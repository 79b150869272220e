using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo.Cli.Running;

/// <summary>Reads JSON that a person wrote.</summary>
internal static class InputJson
{
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
