using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.Extensions.Options;
using Sonilo.Models;

namespace Sonilo.Benchmarks;

/// <summary>Finding nothing wrong with a valid request, against what callers would write themselves.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ValidationBenchmarks
{
    private static readonly FluentRequestValidator Fluent = new();
    private static readonly OptionsRequestValidator Options = new();
    private readonly SoniloV11TextToMusicRequest request = new("lo-fi hip hop with soft piano") { Duration = 30, NumSamples = 2 };
    private readonly AnnotatedRequest annotated = new() { Prompt = "lo-fi hip hop with soft piano", Duration = 30, NumSamples = 2 };

    /// <summary>The same rules as ifs in a method of their own; answers whether they hold.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("validate")]
    public bool ByHand() => HoldsApart(request);

    /// <summary>The same, where the compiler merges the ifs with their caller, as it does with few of them.</summary>
    [Benchmark, BenchmarkCategory("validate")]
    public bool ByHandInlined() => Holds(request);

    /// <summary>The same, where what is wrong is collected in words, as <see cref="Validate"/> does.</summary>
    [Benchmark, BenchmarkCategory("validate")]
    public int ByHandCollecting() => Collect(request)?.Count ?? 0;

    /// <summary>The generated checks.</summary>
    [Benchmark, BenchmarkCategory("validate")]
    public int Validate() => request.Validate().Count;

    /// <summary>The platform's attributes.</summary>
    [Benchmark, BenchmarkCategory("validate")]
    public bool DataAnnotations() => Validator.TryValidateObject(annotated, new ValidationContext(annotated), null, validateAllProperties: true);

    /// <summary>The platform's attributes, by the generator of the options library.</summary>
    [Benchmark, BenchmarkCategory("validate")]
    public bool OptionsGenerator() => Options.Validate(null, annotated).Succeeded;

    /// <summary>FluentValidation, with a validator that is there already.</summary>
    [Benchmark, BenchmarkCategory("validate")]
    public bool FluentValidation() => Fluent.Validate(annotated).IsValid;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool HoldsApart(SoniloV11TextToMusicRequest request) => Holds(request);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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

        if (request.NumSamples is not (null or (>= 1 and <= 3)))
        {
            return false;
        }

        return request.AdditionalParameters is not { } more || !(more.ContainsKey("prompt") || more.ContainsKey("duration") || more.ContainsKey("numSamples"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<string>? Collect(SoniloV11TextToMusicRequest request)
    {
        List<string>? found = null;
        if (string.IsNullOrWhiteSpace(request.Prompt))
        {
            found = ["prompt must not be empty."];
        }

        if (request.Duration is { } duration && !(duration is >= 1 and <= 600))
        {
            (found ??= []).Add(FormattableString.Invariant($"duration must be from 1 to 600, but is {duration}."));
        }

        if (request.NumSamples is { } samples and not (>= 1 and <= 3))
        {
            (found ??= []).Add(FormattableString.Invariant($"numSamples must be from 1 to 3, but is {samples}."));
        }

        if (request.AdditionalParameters is { } more && (more.ContainsKey("prompt") || more.ContainsKey("duration") || more.ContainsKey("numSamples")))
        {
            (found ??= []).Add("A parameter is given twice.");
        }

        return found;
    }
}
