using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Sonilo.Models;

namespace Sonilo.Benchmarks;

/// <summary>Writing a request into a buffer that is there already, against a writer by hand and the platform's own source generator.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class JsonBenchmarks
{
    private static readonly ArrayBufferWriter<byte> Buffer = new(1024);
    private static readonly Utf8JsonWriter Writer = new(Buffer);
    private static readonly SoniloV11TextToMusicRequest Ours = new("lo-fi hip hop with soft piano") { Duration = 30, NumSamples = 2 };
    private static readonly PlainRequest Plain = new() { Prompt = "lo-fi hip hop with soft piano", Duration = 30, NumSamples = 2 };

    /// <summary>Every property by hand.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("json")]
    public long ByHand()
    {
        Begin();
        Writer.WriteStartObject();
        Writer.WriteString("prompt"u8, Plain.Prompt);
        if (Plain.Duration is { } duration)
        {
            Writer.WriteNumber("duration"u8, duration);
        }

        if (Plain.NumSamples is { } samples)
        {
            Writer.WriteNumber("numSamples"u8, samples);
        }

        Writer.WriteEndObject();
        return End();
    }

    /// <summary>The generated writing.</summary>
    [Benchmark, BenchmarkCategory("json")]
    public long Request()
    {
        Begin();
        new RequestWriter(Writer).Object(Ours);
        return End();
    }

    /// <summary>System.Text.Json with generated metadata.</summary>
    [Benchmark, BenchmarkCategory("json")]
    public long SourceGenerator()
    {
        Begin();
        JsonSerializer.Serialize(Writer, Plain, PlainRequestContext.Default.PlainRequest);
        return End();
    }

    private static void Begin()
    {
        Buffer.ResetWrittenCount();
        Writer.Reset();
    }

    private static long End()
    {
        Writer.Flush();
        return Writer.BytesCommitted;
    }
}

/// <summary>A request as one writes it by hand.</summary>
public sealed class PlainRequest
{
    /// <summary>What the music is like.</summary>
    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    /// <summary>Its length in seconds.</summary>
    [JsonPropertyName("duration")]
    public double? Duration { get; init; }

    /// <summary>How many versions.</summary>
    [JsonPropertyName("numSamples")]
    public int? NumSamples { get; init; }
}

/// <summary>What the platform's generator makes of it.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainRequest))]
internal sealed partial class PlainRequestContext : JsonSerializerContext;
