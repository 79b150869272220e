using System.Text.Json.Nodes;

namespace Sonilo.Emulator;

/// <summary>An accepted generation: what it will make, and so what it costs.</summary>
public sealed class EmulatedGeneration
{
    internal EmulatedGeneration(string modelId, JsonObject input, decimal seconds, int samples)
    {
        ModelId = modelId;
        Input = input;
        Seconds = seconds;
        Samples = samples;
    }

    /// <summary>The model.</summary>
    public string ModelId { get; }

    /// <summary>The parameters as they were sent; data URLs have become asset ids.</summary>
    public JsonObject Input { get; }

    /// <summary>The length of each result, in seconds.</summary>
    public decimal Seconds { get; }

    /// <summary>How many results there will be.</summary>
    public int Samples { get; }

    internal bool MakesVideo { get; init; }

    internal StoredAsset? Source { get; init; }

    internal string Prompt => Input["prompt"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    // Nobody but the service knows its prices; this one only grows with what is asked for, as the page says it does.
    internal static decimal InventedCost(EmulatedGeneration generation) =>
        Math.Max(1, Math.Ceiling(generation.Seconds * generation.Samples * 0.4m) / 4);
}
