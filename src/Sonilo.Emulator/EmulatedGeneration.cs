using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>An accepted generation: what it will make, and so what it costs.</summary>
public sealed class EmulatedGeneration
{
    // Kept as text: nodes that many requests read at once are not safe to share.
    private readonly string input;

    internal EmulatedGeneration(string modelId, JsonObject input, decimal seconds, int samples)
    {
        this.input = input.ToJsonString();
        Prompt = input["prompt"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
        ModelId = modelId;
        Seconds = seconds;
        Samples = samples;
    }

    /// <summary>The model.</summary>
    public string ModelId { get; }

    /// <summary>A copy of the parameters as they were sent; data URLs have become asset ids.</summary>
    public JsonObject Input => JsonNode.Parse(input)!.AsObject();

    /// <summary>The length of each result, in seconds.</summary>
    public decimal Seconds { get; }

    /// <summary>How many results there will be.</summary>
    public int Samples { get; }

    internal bool MakesVideo { get; init; }

    internal StoredAsset? Source { get; init; }

    internal string Prompt { get; }

    // Nobody but the service knows its prices; this one only grows with what is asked for, as the page says it does.
    internal static decimal InventedCost(EmulatedGeneration generation) =>
        Math.Max(1, Math.Ceiling(generation.Seconds * generation.Samples * 0.4m) / 4);
}
