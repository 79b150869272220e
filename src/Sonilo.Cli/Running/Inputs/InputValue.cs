using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <summary>Reads what follows <c>name=</c> on a command line.</summary>
internal static class InputValue
{
    /// <summary>The value to send; <see langword="null"/> where the parameter does not take it.</summary>
    public static JsonNode? Read(ParameterRule rule, string text) => Parsed(rule, text) is { } value && Takes(rule, value) && (!IsPath(rule, text) || CanBeRead(text[1..])) ? value : null;

    /// <summary>Whether the parameter takes the value, as itself or as one item of its list.</summary>
    public static bool Takes(ParameterRule rule, JsonNode value) => (rule.Kind, value.GetValueKind()) switch
    {
        (ValueKind.Number, JsonValueKind.Number) => NumberText.Read(value.ToJsonString()) is { } number && rule.Accepts(number),
        (ValueKind.Boolean, JsonValueKind.True or JsonValueKind.False) => true,
        (ValueKind.File, JsonValueKind.String) => value.GetValue<string>().Length > 0,
        (ValueKind.Fields, JsonValueKind.Object) => true,
        (ValueKind.Text or ValueKind.Model, JsonValueKind.String) => rule.Accepts(value.GetValue<string>()),
        (ValueKind.Anything, _) => true,
        _ => false,
    };

    /// <summary>Whether the value is the path of a file to upload.</summary>
    public static bool IsPath(ParameterRule rule, string text) => rule.Kind == ValueKind.File && text.StartsWith('@');

    private static JsonNode? Parsed(ParameterRule rule, string text) => rule.Kind switch
    {
        ValueKind.Number => NumberText.Read(text) is { } number ? JsonValue.Create(number) : null,
        ValueKind.Boolean => bool.TryParse(text, out var truth) ? JsonValue.Create(truth) : null,
        ValueKind.Fields => InputJson.Read(text, out _),
        ValueKind.Anything => InputJson.Read(text, out _) ?? JsonValue.Create(text),
        _ => JsonValue.Create(text),
    };

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
}
