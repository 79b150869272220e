using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Exporting;

/// <summary>Writes what every operation of the service shares: credentials, query, and answers.</summary>
internal static class ResponseSchemas
{
    /// <summary>The schemas of the answers.</summary>
    public static void WriteSchemas(Utf8JsonWriter json)
    {
        json.WritePropertyName("Job");
        json.WriteRawValue("""
            {"type":"object","description":"A generation that was started, and is paid for.","required":["jobId"],"properties":{"jobId":{"type":"string"},"status":{"type":"string"},"progress":{"type":"number"}}}
            """);
        json.WritePropertyName("Submission");
        json.WriteRawValue("""
            {"type":"object","required":["job"],"properties":{"job":{"$ref":"#/components/schemas/Job"},"creativeUnitsCost":{"type":"number"},"creativeUnitsDiscount":{"type":"number"}}}
            """);
        json.WritePropertyName("Estimate");
        json.WriteRawValue("""
            {"type":"object","properties":{"creativeUnitsCost":{"type":"number"},"creativeUnitsDiscount":{"type":"number"},"costDetails":{"type":"object","additionalProperties":{"type":"number"}}}}
            """);
        json.WritePropertyName("Refusal");
        json.WriteRawValue("""
            {"type":"object","properties":{"reason":{"type":"string"},"message":{"type":"string"},"trace_id":{"type":"string"}}}
            """);
    }

    /// <summary>The credentials, the query, and the answers that operations refer to.</summary>
    public static void WriteParametersAndResponses(Utf8JsonWriter json)
    {
        json.WritePropertyName("securitySchemes");
        json.WriteRawValue("""
            {"apiKey":{"type":"http","scheme":"basic","description":"The API key as user and its secret as password."}}
            """);
        json.WritePropertyName("parameters");
        json.WriteRawValue("""
            {"projectId":{"name":"projectId","in":"query","schema":{"type":"string"},"description":"The project that pays."},"dryRun":{"name":"dryRun","in":"query","schema":{"type":"boolean"},"description":"Estimate the cost and start nothing."}}
            """);
        json.WriteNode("responses", new JsonObject
        {
            ["Started"] = Response("The job that was started.", "Submission"),
            ["Estimated"] = Response("What the request would cost: the answer to a dry run.", "Estimate"),
            ["Refused"] = Response("Why nothing was started.", "Refusal"),
        });
    }

    private static JsonObject Response(string description, string schema) => new() { ["description"] = description, ["content"] = OpenApiExport.Content(schema) };
}
