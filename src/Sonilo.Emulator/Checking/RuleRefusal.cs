using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>States, in the vendor's words, which rule between parameters a body breaks.</summary>
/// <remarks><see cref="RuleCheck"/> defines what the rules mean. "is required" is recorded from the service; the other words are modelled on it.</remarks>
internal static class RuleRefusal
{
    public static string Of(RuleBreak broken) => broken.Rule switch
    {
        RequiredWith needed => $"Input {broken.Parameter} is required when {needed.Other} is defined",
        RequiredWithout needed => $"Input {broken.Parameter} is required when {needed.Other} is not defined",
        RequiredWhen needed => $"Input {broken.Parameter} is required when {needed.Other} is {string.Join(" or ", needed.Values)}",
        Excludes excludes => $"Input {broken.Parameter} cannot be used with {excludes.Other}",
        AtMostOne most => $"At most one of the inputs {string.Join(", ", most.Parameters)} can be used",
        AtLeastOne least => $"At least one of the inputs {string.Join(", ", least.Parameters)} is required",
        Contiguous contiguous when broken.Parameter.EndsWith("." + contiguous.Start, StringComparison.Ordinal) && contiguous.Start != contiguous.End
            => $"Input {broken.Parameter} must be {ApiCall.Invariant(broken.Right ?? 0)}",
        Contiguous contiguous => $"Input {broken.Parameter} must be greater than {contiguous.Start} ({ApiCall.Invariant(broken.Right ?? 0)})",
        Relation relation => Of(relation, broken),
        _ => $"Input {broken.Parameter} is invalid",
    };

    private static string Of(Relation relation, RuleBreak broken)
    {
        var list = broken.Index is null ? null : relation.Terms.First(static term => term is { Parameter: not null, Property: not null and not RuleUse.FileDuration }).Parameter;
        return $"Input {broken.Shown(relation.Left, list)} must be {Words(relation.Operator)} {broken.Shown(relation.Right, list)} ({ApiCall.Invariant(broken.Right ?? 0)})";
    }

    private static string Words(RelationOperator comparison) => comparison switch
    {
        RelationOperator.AtMost => "at most",
        RelationOperator.LessThan => "less than",
        RelationOperator.AtLeast => "at least",
        _ => "greater than",
    };
}
