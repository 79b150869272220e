using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>A request as code: C#, a shell command, or JSON.</summary>
internal sealed class RequestCode(NamedModel model, JsonObject input, JsonObject paths, SoniloEmulatorOptions options, Uri address)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = Readable.Encoder };

    public JsonObject ToJson() => new()
    {
        ["csharp"] = CSharp(),
        ["curl"] = Curl(),
        ["json"] = Json(Readable),
        ["tool"] = Tool(),
    };

    /// <summary>A complete program.</summary>
    public string CSharp()
    {
        var request = RequestExpression.Of(model, [.. input.Select(Given)]);
        var usings = new[] { ("JsonDocument.", "System.Text.Json"), ("JsonSerializer.", "System.Text.Json"), ("JsonNode.", "System.Text.Json.Nodes") }
            .Where(space => request.Contains(space.Item1, StringComparison.Ordinal)).Select(static space => space.Item2).Distinct();
        return $$"""
            {{string.Concat(usings.Select(static space => $"using {space};\n"))}}using Sonilo;
            using Sonilo.Models;

            using var client = new SoniloClient(new SoniloClientOptions
            {
                BaseAddress = new Uri({{CSharpLiteral.Of(address.AbsoluteUri)}}),
                ApiKey = {{CSharpLiteral.Of(options.Key)}},
                ApiSecret = {{CSharpLiteral.Of(options.Secret)}},
            });

            var request = {{request}};
            var result = await client.GenerateAsync(request);
            await result.SaveAsync("output");
            """.ReplaceLineEndings("\n");
    }

    // What a reader would not see is an escape, which JSON takes just as well.
    private string Json(JsonSerializerOptions style) => InvisibleText.Escaped(input.ToJsonString(style));

    private string Curl() =>
        $"curl -u {ShellText.Of($"{options.Key}:{options.Secret}")} -H 'Content-Type: application/json' \\\n  -d {ShellText.Of(Json(OneLine))} \\\n  {ShellText.Of($"{address}/generate/custom/{Uri.EscapeDataString(model.Model.Id)}")}";

    private string Tool()
    {
        var words = input.SelectMany(field => Given(field) is var given ? given.Items.Select(item => $"{field.Key}={(given.IsPath ? "@" : "")}{item}") : []);
        return string.Join(" \\\n  ", words.Select(ShellText.Of).Prepend("dotnet sonilo run " + ShellText.Of(model.Model.Id)).Append("--emulated -o output"));
    }

    private GivenValue Given(KeyValuePair<string, JsonNode?> field)
    {
        var items = (field.Value as JsonArray ?? [field.Value?.DeepClone()]).Select(static item => item is null ? "null" : Text(item)).ToArray();
        var files = items.Select(item => paths[item].AsText()).ToArray();
        return files.Length > 0 && files.All(static file => file is not null)
            ? new GivenValue(field.Key, [.. files.OfType<string>()]) { IsPath = true }
            : new GivenValue(field.Key, items);
    }

    private static string Text(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
