using System.Text.Json;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Exporting;

/// <summary>One OpenAPI 3.1 document with an operation a model.</summary>
internal static class OpenApiExport
{
    /// <summary>The document.</summary>
    public static ExportedFile Of(IReadOnlyList<ModelSpec> models, string? date) => new("openapi.json", JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.1");
        WriteInfo(json, date);
        WriteServer(json);
        json.WriteStartObject("paths");
        foreach (var model in models)
        {
            WriteOperation(json, model);
        }

        json.WriteEndObject();
        WriteComponents(json, models);
        json.WriteEndObject();
    }));

    private static void WriteInfo(Utf8JsonWriter json, string? date)
    {
        json.WriteStartObject("info");
        json.WriteString("title", "Generation API");
        json.WriteString("description", "The models of the reference pages, one operation each. Unofficial, made by dotnet sonilo export.");
        json.WriteString("version", date ?? "undated");
        json.WriteEndObject();
    }

    private static void WriteServer(Utf8JsonWriter json)
    {
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", "https://api.cloud.scenario.com/v1");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("security");
        json.WriteStartObject();
        json.WriteStartArray("apiKey");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteOperation(Utf8JsonWriter json, ModelSpec model)
    {
        json.WriteStartObject("/generate/custom/" + model.Id);
        json.WriteStartObject("post");
        json.WriteString("operationId", "generate-" + model.Id);
        json.WriteString("summary", model.Name);
        json.WriteOptional("description", ModelText.Of(model));
        json.WriteStartArray("tags");
        foreach (var capability in model.Capabilities.Distinct())
        {
            json.WriteStringValue(capability);
        }

        json.WriteEndArray();
        json.WriteStartArray("parameters");
        WriteReference(json, "parameters", "projectId");
        WriteReference(json, "parameters", "dryRun");
        json.WriteEndArray();
        json.WriteStartObject("requestBody");
        json.WriteBoolean("required", true);
        WriteContent(json, model.Id);
        json.WriteEndObject();
        json.WriteStartObject("responses");
        WriteNamedReference(json, "200", "responses", "Started");
        WriteNamedReference(json, "269", "responses", "Estimated");
        WriteNamedReference(json, "default", "responses", "Refused");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
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

    internal static void WriteContent(Utf8JsonWriter json, string schema)
    {
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        WriteNamedReference(json, "schema", "schemas", schema);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNamedReference(Utf8JsonWriter json, string name, string kind, string target)
    {
        json.WritePropertyName(name);
        WriteReference(json, kind, target);
    }

    private static void WriteReference(Utf8JsonWriter json, string kind, string target)
    {
        json.WriteStartObject();
        json.WriteString("$ref", $"#/components/{kind}/{target}");
        json.WriteEndObject();
    }
}
