using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Comparing;

/// <summary>Compares the rules between parameters with those of their newer version.</summary>
internal static class RuleComparer
{
    /// <summary>Compares what is enforced, and apart from it what is only written.</summary>
    /// <param name="before">The parameters that there were, with their rules.</param>
    /// <param name="after">The parameters that there are, with their rules.</param>
    /// <param name="list">The list whose items they are; <see langword="null"/> for a model's own.</param>
    /// <param name="report">Receives the changes.</param>
    public static void Compare(
        (EquatableArray<ParameterSpec> Parameters, EquatableArray<ModelRule> Rules) before,
        (EquatableArray<ParameterSpec> Parameters, EquatableArray<ModelRule> Rules) after,
        string? list,
        ChangeReporter report)
    {
        var (old, current) = (Enforced(before.Parameters, before.Rules), Enforced(after.Parameters, after.Rules));
        foreach (var rule in old.Except(current))
        {
            report(ChangeKind.RuleRemoved, ChangeImpact.Compatible, "Fewer requests are refused.", Shown(rule), null);
        }

        foreach (var rule in current.Except(old))
        {
            report(ChangeKind.RuleAdded, ChangeImpact.BehaviourBreaking, "Requests that break the rule were valid and are refused.", null, Shown(rule));
        }

        // A rule that becomes enforced has been reported as added.
        foreach (var rule in before.Rules.Except(old).Except(after.Rules).Except(current))
        {
            report(ChangeKind.RuleRemoved, ChangeImpact.DocumentationOnly, "It could not be enforced.", Shown(rule), null);
        }

        foreach (var rule in after.Rules.Except(current).Except(before.Rules).Except(old))
        {
            report(ChangeKind.RuleAdded, ChangeImpact.DocumentationOnly, "It cannot be enforced.", null, Shown(rule));
        }

        string Shown(ModelRule rule) => list is null ? RuleText.Of(rule) : $"each of {list}: {RuleText.Of(rule)}";
    }

    private static List<ModelRule> Enforced(EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules) => [.. RuleUse.Enforced(parameters, rules)];
}
