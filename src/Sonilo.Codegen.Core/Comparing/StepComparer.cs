using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Comparing;

/// <summary>Compares the grid that a parameter's numbers are on with that of its newer version.</summary>
internal static class StepComparer
{
    public static void Compare(ParameterSpec before, ParameterSpec after, ChangeReporter report)
    {
        var (old, current) = (ParameterRule.Of(before), ParameterRule.Of(after));

        // Where the step stays, a new start moves the grid.
        if (before.Step == after.Step && (current.Step is null || old.Step is null || StepGrid.Holds(current.StepStart, current.Step.Value, old.StepStart)))
        {
            return;
        }

        var (impact, reason) =
            current.Step is null && old.Step is null ? (ChangeImpact.DocumentationOnly, "The same numbers are valid.")
            : current.Step is null ? (ChangeImpact.Compatible, "More values are valid, and all that were still are.")
            : Covers(current, old) ? (ChangeImpact.Compatible, "All values that were valid still are.")
            : (ChangeImpact.BehaviourBreaking, "Numbers between the steps were valid and are refused.");
        report(ChangeKind.StepChanged, impact, reason, Text(before, old), Text(after, current));
    }

    // Whether every point of the old grid is on the new one.
    private static bool Covers(ParameterRule current, ParameterRule old) =>
        old.AllowedValues.Count > 0 ? old.AllowedValues.All(value => NumberText.Read(value) is not { } number || current.IsOnStep(number))
        : (old.Step ?? (old.Number == NumberKind.Real ? null : 1)) is { } step
            && current.IsOnStep(current.StepStart + step) && current.IsOnStep(old.Step is null ? 0 : old.StepStart);

    private static string? Text(ParameterSpec parameter, ParameterRule rule) =>
        parameter.Step is not { } step ? null
        : rule.Step is null || rule.StepStart == 0 ? NumberText.Of(step)
        : $"{NumberText.Of(step)} from {NumberText.Of(rule.StepStart)}";
}
