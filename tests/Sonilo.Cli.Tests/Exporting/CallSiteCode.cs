using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Emission;

namespace Sonilo.Cli.Tests;

/// <summary>Writes a request's JSON as the C# that makes it with constants, item types included.</summary>
internal static class CallSiteCode
{
    public static string Of(JsonObject request) => Creation("AcmeRequest", request);

    private static string Creation(string type, JsonObject fields) =>
        $"new {type} {{ {string.Join(", ", fields.Select(field => $"{Identifier.ForParameter(field.Key)} = {Value(field.Value!)}"))} }}";

    private static string Value(JsonNode value) => value switch
    {
        JsonArray items when items.All(static item => item is JsonObject) => $"new AcmeSegment[] {{ {string.Join(", ", items.Select(static item => Creation("AcmeSegment", item!.AsObject())))} }}",
        JsonArray items => $"[{string.Join(", ", items.Select(static item => Value(item!)))}]",
        _ when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>() is var text && text.StartsWith("asset_", StringComparison.Ordinal)
            ? $"AssetInput.FromAsset({CSharpLiteral.Of(text)})" : CSharpLiteral.Of(value.GetValue<string>()),
        _ => value.ToJsonString(),
    };
}
