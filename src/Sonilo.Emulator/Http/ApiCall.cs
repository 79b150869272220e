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

    /// <summary>The body as an object; <see langword="null"/> where it is not one.</summary>
    public JsonObject? Json { get; } = Parse(body);

    public string Route(string name) => Context.Request.RouteValues[name] as string ?? "";

    public string? Query(string name) => Context.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

    public bool QueryIsTrue(string name) => string.Equals(Query(name), "true", StringComparison.OrdinalIgnoreCase);

    public string? Text(string property) => (Json?[property]).AsText();

    public long? Whole(string property) => Json?[property] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    /// <summary>The ids that a property lists, or why they are refused. What is not a text is left out.</summary>
    public (IEnumerable<string> Ids, Reply? Refusal) Ids(string property, int most) => Json?[property] switch
    {
        JsonArray ids when ids.Count <= most => (ids.Select(static id => id.AsText()).OfType<string>(), null),
        JsonArray => ([], Reply.BadRequest($"Input {property} must be at most {most} items long")),
        _ => ([], Reply.BadRequest($"Input {property} is required")),
    };

    public static string Invariant(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static JsonObject? Parse(string text)
    {
        try
        {
            var json = text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
            Visit(json);
            return json;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // Duplicate names and invalid Unicode only surface on access: access everything now, not in a handler.
    private static void Visit(JsonNode? node)
    {
        var parts = node switch
        {
            JsonObject fields => fields.Select(static field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var part in parts)
        {
            Visit(part);
        }

        _ = node is JsonValue value && value.TryGetValue<string>(out _);
    }
}
