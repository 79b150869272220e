using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Tests.Generator;

/// <summary>What the generator's named steps did in a run.</summary>
internal static class Steps
{
    /// <summary>The names of all steps, from the one place that has them.</summary>
    public static string[] Names { get; } = [.. typeof(SoniloGenerator).Assembly.GetType("Sonilo.Codegen.StepNames", throwOnError: true)!
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>Why each of a step's values is what it is.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> Reasons(this GeneratorRun run, string step) =>
        [.. run.Result.TrackedSteps[step].SelectMany(tracked => tracked.Outputs).Select(output => output.Reason)];

    /// <summary>The values of a step that were made anew.</summary>
    public static IReadOnlyList<object> Remade(this GeneratorRun run, string step) =>
        [.. run.Result.TrackedSteps[step].SelectMany(tracked => tracked.Outputs)
            .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified).Select(output => output.Value)];

    /// <summary>Whether nothing of a step was made anew.</summary>
    public static bool IsQuiet(this GeneratorRun run, string step) => run.Result.TrackedSteps[step]
        .SelectMany(tracked => tracked.Outputs).All(output => output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    /// <summary>The generated files that were written again, by their steps' reasons and by their texts.</summary>
    public static string[] WrittenAgain(this GeneratorRun before, GeneratorRun after)
    {
        var changed = after.Sources.Where(source => !before.Sources.TryGetValue(source.Key, out var old) || old != source.Value)
            .Select(source => source.Key).Order(StringComparer.Ordinal).ToArray();
        var outputs = after.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs);
        var ran = outputs.Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
        Assert.Equal(changed.Length, ran);
        return changed;
    }
}
