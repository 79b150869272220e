using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <summary>Reads one value of a parameter: what follows <c>name=</c> on a command line, or JSON.</summary>
internal static class InputValue
{
    /// <summary>The value to send, read from text; <see langword="null"/> where the parameter does not take it.</summary>
    public static JsonNode? Read(ParameterRule rule, string text) => Parsed(rule, text) is { } value && Takes(rule, value) ? value : null;

    /// <summary>The value to send, as itself or as one item of a list; <see langword="null"/> where the parameter does not take it.</summary>
    public static JsonNode? Read(ParameterRule rule, JsonNode? value) => value is null || !Takes(rule, value) ? null
        : rule.Kind == ValueKind.Number ? JsonValue.Create(NumberText.Read(value.ToJsonString())!.Value)
        : value.DeepClone();

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

    /// <summary>Why a file that the text names cannot be uploaded; <see langword="null"/> where it can, or where the text names none.</summary>
    /// <remarks>It is opened here, where nothing is sent yet.</remarks>
    public static string? FileFault(ParameterRule rule, string text)
    {
        if (!IsPath(rule, text))
        {
            return null;
        }

        try
        {
            using var file = File.OpenRead(text[1..]);
            return file is { CanSeek: true, Length: 0 } ? $"the file '{text[1..]}' is empty." : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"the file '{text[1..]}' cannot be read. {(text.Length == 1 ? "The path of a file follows the @." : exception.Message)}";
        }
    }
}
