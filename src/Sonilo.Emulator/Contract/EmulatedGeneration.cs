using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>An accepted generation: what it will make, and so what it costs.</summary>
public sealed class EmulatedGeneration
{
    // An element rather than a node: nodes are not thread-safe.
    private readonly JsonElement input;

    internal EmulatedGeneration(string modelId, JsonObject input, decimal seconds, int samples)
    {
        using var document = JsonDocument.Parse(input.ToJsonString());
        this.input = document.RootElement.Clone();
        Prompt = input["prompt"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
        ModelId = modelId;
        Seconds = seconds;
        Samples = samples;
    }

    /// <summary>The model.</summary>
    public string ModelId { get; }

    /// <summary>A copy of the parameters as they were sent; data URLs have become asset ids.</summary>
    public JsonObject Input => JsonObject.Create(input)!;

    /// <summary>The length of each result, in seconds.</summary>
    public decimal Seconds { get; }

    /// <summary>How many results there will be.</summary>
    public int Samples { get; }

    internal string Prompt { get; }

    // Only the service knows its prices; this one grows with the request, as the page says it does.
    internal static decimal InventedCost(EmulatedGeneration generation) =>
        Math.Max(1, Math.Ceiling(generation.Seconds * generation.Samples * 0.4m) / 4);
}
