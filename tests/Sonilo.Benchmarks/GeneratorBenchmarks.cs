using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.CodeAnalysis;
using Sonilo.Codegen;

namespace Sonilo.Benchmarks;

/// <summary>The generator in the compiler's driver, against the least that a generator for these pages can do.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class GeneratorBenchmarks
{
    private PageProject project = null!;
    private GeneratorDriver floor = null!;
    private GeneratorDriver ours = null!;

    /// <summary>Runs both once, as an editor has when the developer types.</summary>
    [GlobalSetup]
    public void Setup()
    {
        project = new PageProject(SamplePage.Of(1000));
        floor = project.NewDriver(new FloorGenerator()).RunGenerators(project.Compilation);
        ours = project.NewDriver(new SoniloGenerator()).RunGenerators(project.Compilation);
        if (ours.GetRunResult().GeneratedTrees.Length != 1001)
        {
            throw new InvalidOperationException($"{ours.GetRunResult().GeneratedTrees.Length} files: {string.Join(" ", ours.GetRunResult().Diagnostics)}");
        }
    }

    /// <summary>The first run.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("first run")]
    public GeneratorDriver FloorFirstRun() => project.NewDriver(new FloorGenerator()).RunGenerators(project.Compilation);

    /// <inheritdoc cref="FloorFirstRun"/>
    [Benchmark, BenchmarkCategory("first run")]
    public GeneratorDriver FirstRun() => project.NewDriver(new SoniloGenerator()).RunGenerators(project.Compilation);

    /// <summary>One description of the page is another.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("one description")]
    public GeneratorDriver FloorDescription() => project.EditDescription(floor);

    /// <inheritdoc cref="FloorDescription"/>
    [Benchmark, BenchmarkCategory("one description")]
    public GeneratorDriver Description() => project.EditDescription(ours);

    /// <summary>A C# file of the project is another.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("unrelated C#")]
    public GeneratorDriver FloorProgram() => project.EditProgram(floor);

    /// <inheritdoc cref="FloorProgram"/>
    [Benchmark, BenchmarkCategory("unrelated C#")]
    public GeneratorDriver Program() => project.EditProgram(ours);
}
