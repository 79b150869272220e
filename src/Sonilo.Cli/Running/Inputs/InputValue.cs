using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <summary>Reads what follows <c>name=</c> on a command line.</summary>
internal static class InputValue
{
    /// <summary>The value to send; <see langword="null"/> where the parameter does not take it.</summary>
    public static JsonNode? Read(ParameterRule rule, string text) => rule.Kind switch
    {
        ValueKind.Number => NumberText.Read(text) is { } number && rule.Accepts(number) ? JsonValue.Create(number) : null,
        ValueKind.Boolean => bool.TryParse(text, out var truth) ? JsonValue.Create(truth) : null,
        ValueKind.File => (IsPath(rule, text) ? CanBeRead(text[1..]) : text.Length > 0) ? JsonValue.Create(text) : null,
        ValueKind.Fields => Json(text) as JsonObject,
        ValueKind.Anything => Json(text) ?? JsonValue.Create(text),
        _ => rule.Accepts(text) ? JsonValue.Create(text) : null,
    };

    /// <summary>Whether the value is the path of a file to upload.</summary>
    public static bool IsPath(ParameterRule rule, string text) => rule.Kind == ValueKind.File && text.StartsWith('@');

    // Opened here, where nothing is sent yet.
    private static bool CanBeRead(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
