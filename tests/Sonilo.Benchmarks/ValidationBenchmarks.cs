using System.ComponentModel.DataAnnotations;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Sonilo.Models;

namespace Sonilo.Benchmarks;

/// <summary>Finding nothing wrong with a valid request, against what callers would write themselves.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ValidationBenchmarks
{
    private readonly SoniloV11TextToMusicRequest request = new("lo-fi hip hop with soft piano") { Duration = 30, NumSamples = 2 };
    private readonly AnnotatedRequest annotated = new() { Prompt = "lo-fi hip hop with soft piano", Duration = 30, NumSamples = 2 };

    /// <summary>The same rules as ifs; answers whether they hold.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("validate")]
    public bool ByHand() => Holds(request);

    /// <summary>The generated checks.</summary>
    [Benchmark, BenchmarkCategory("validate")]
    public int Validate() => request.Validate().Count;

    /// <summary>The platform's attributes.</summary>
    [Benchmark, BenchmarkCategory("validate")]
    public bool DataAnnotations() => Validator.TryValidateObject(annotated, new ValidationContext(annotated), null, validateAllProperties: true);

    private static bool Holds(SoniloV11TextToMusicRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Prompt))
        {
            return false;
        }

        if (request.Duration is { } duration && !(duration is >= 1 and <= 600))
        {
            return false;
        }

        return request.NumSamples is null or (>= 1 and <= 3);
    }
}

/// <summary>A request as one writes it with attributes.</summary>
public sealed class AnnotatedRequest
{
    /// <summary>What the music is like.</summary>
    [Required]
    public required string Prompt { get; init; }

    /// <summary>Its length in seconds.</summary>
    [Range(1.0, 600.0)]
    public double? Duration { get; init; }

    /// <summary>How many versions.</summary>
    [Range(1, 3)]
    public int? NumSamples { get; init; }
}
