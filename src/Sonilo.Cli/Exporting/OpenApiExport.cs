using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Exporting;

/// <summary>One OpenAPI 3.1 document with an operation a model.</summary>
internal static class OpenApiExport
{
    /// <summary>The document.</summary>
    public static ExportedFile Of(IReadOnlyList<ModelSpec> models, string? date) => new("openapi.json", JsonText.OfObject(json =>
    {
        json.WriteString("openapi", "3.1.1");
        json.WriteNode("info", Info(date));
        json.WriteNode("servers", new JsonArray(new JsonObject { ["url"] = "https://api.cloud.scenario.com/v1" }));
        json.WriteNode("security", new JsonArray(new JsonObject { ["apiKey"] = new JsonArray() }));
        json.WriteStartObject("paths");
        foreach (var model in models)
        {
            json.WriteNode("/generate/custom/" + model.Id, new JsonObject { ["post"] = Operation(model) });
        }

        json.WriteEndObject();
        WriteComponents(json, models);
    }));

    private static JsonObject Info(string? date) => new()
    {
        ["title"] = "Generation API",
        ["description"] = "The models of the reference pages, one operation each. Unofficial, made by dotnet sonilo export.",
        ["version"] = date ?? "undated",
    };

    private static JsonObject Operation(ModelSpec model)
    {
        var operation = new JsonObject { ["operationId"] = "generate-" + model.Id, ["summary"] = model.Name };
        if (ModelText.Of(model) is { } description)
        {
            operation["description"] = description;
        }

        operation["tags"] = new JsonArray([.. model.Capabilities.Distinct().Select(static capability => JsonValue.Create(capability))]);
        operation["parameters"] = new JsonArray(Reference("parameters", "projectId"), Reference("parameters", "dryRun"));
        operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(model.Id) };
        operation["responses"] = new JsonObject
        {
            ["200"] = Reference("responses", "Started"),
            ["269"] = Reference("responses", "Estimated"),
            ["default"] = Reference("responses", "Refused"),
        };
        return operation;
    }

    private static void WriteComponents(Utf8JsonWriter json, IReadOnlyList<ModelSpec> models)
    {
        json.WriteStartObject("components");
        json.WriteStartObject("schemas");
        foreach (var model in models)
        {
            json.WriteStartObject(model.Id);
            SchemaWriter.WriteRequest(json, model);
            json.WriteEndObject();
        }

        ResponseSchemas.WriteSchemas(json);
        json.WriteEndObject();
        ResponseSchemas.WriteParametersAndResponses(json);
        json.WriteEndObject();
    }

    /// <summary>A body of JSON, by the name of its schema.</summary>
    internal static JsonObject Content(string schema) => new() { ["application/json"] = new JsonObject { ["schema"] = Reference("schemas", schema) } };

    private static JsonObject Reference(string kind, string target) => new() { ["$ref"] = $"#/components/{kind}/{target}" };
}
