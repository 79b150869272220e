using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>A request on its way to its handler.</summary>
internal sealed class ApiCall(HttpContext context, EmulatedOperation operation, string body)
{
    public HttpContext Context { get; } = context;

    public EmulatedOperation Operation { get; } = operation;

    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>The body as an object; <see langword="null"/> where it is none.</summary>
    public JsonObject? Json { get; } = Parse(body);

    public string Route(string name) => Context.Request.RouteValues[name] as string ?? "";

    public string? Query(string name) => Context.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

    public bool QueryIsTrue(string name) => string.Equals(Query(name), "true", StringComparison.OrdinalIgnoreCase);

    public string? Text(string property) => Json?[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public long? Whole(string property) => Json?[property] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    public static string Invariant(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static JsonObject? Parse(string text)
    {
        try
        {
            var json = JsonNode.Parse(text) as JsonObject;
            // A name that comes twice is found only when the properties are looked at.
            return json?.Count >= 0 ? json : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
