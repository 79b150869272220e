using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Comparing;

/// <summary>Compares the allowed values of a parameter with those of its newer version.</summary>
internal sealed class AllowedValuesComparer(ParameterSpec before, ParameterSpec after, ChangeReporter report)
{
    private readonly ParameterRule oldRule = ParameterRule.Of(before);
    private readonly ParameterRule newRule = ParameterRule.Of(after);

    /// <summary>The value as it counts: numbers by their value, texts letter by letter.</summary>
    public static string Meaning(string value, ParameterRule rule) =>
        rule.Kind == ValueKind.Number && NumberText.Read(value) is { } number ? NumberText.Of(number) : value;

    public void Compare()
    {
        if (oldRule.AllowedValues.Count > 0 && newRule.AllowedValues.Count > 0)
        {
            CompareLists();
        }
        else if (newRule.AllowedValues.Count > 0)
        {
            report(ChangeKind.AllowedValuesListed, ChangeImpact.BehaviourBreaking, "Values that the list lacks were valid and are refused.", null, Text(newRule));
        }
        else if (oldRule.AllowedValues.Count > 0)
        {
            // Next to a list, bounds do not count; without it they do.
            var (impact, reason) = oldRule.AllowedValues.All(Accepts)
                ? (ChangeImpact.Compatible, "More values are valid, and all that were still are.")
                : (ChangeImpact.BehaviourBreaking, "A value that was listed is outside what is valid now.");
            report(ChangeKind.AllowedValuesUnlisted, impact, reason, Text(oldRule), null);
        }
    }

    private bool Accepts(string value) => newRule.Kind == ValueKind.Number
        ? NumberText.Read(value) is not { } number || newRule.Accepts(number)
        : newRule.Accepts(value);

    private void CompareLists()
    {
        var (old, current) = (Meanings(oldRule), Meanings(newRule));
        var (were, are) = (new HashSet<string>(old, StringComparer.Ordinal), new HashSet<string>(current, StringComparer.Ordinal));
        foreach (var value in old.Where(value => !are.Contains(value)))
        {
            var (impact, reason) = ImpactOfLosing(value);
            report(ChangeKind.AllowedValueDropped, impact, reason, value, null);
        }

        foreach (var value in current.Where(value => !were.Contains(value)))
        {
            report(ChangeKind.AllowedValueAdded, ChangeImpact.Compatible, "More values are valid, and all that were still are.", null, value);
        }

        if (before.AllowedValues != after.AllowedValues && RelativeOrder.Differs(old, current))
        {
            report(ChangeKind.AllowedValuesReordered, ChangeImpact.DocumentationOnly, "The same values are valid.", Text(oldRule), Text(newRule));
        }
    }

    private (ChangeImpact Impact, string Reason) ImpactOfLosing(string value)
    {
        if (PropertyType.HasValueType(before))
        {
            return (ChangeImpact.SourceBreaking, "Its static member is gone, and requests with it are refused.");
        }

        var wasValid = oldRule.Kind != ValueKind.Number || (NumberText.Read(value) is { } number && oldRule.Accepts(number));
        return wasValid
            ? (ChangeImpact.BehaviourBreaking, "Requests with it were valid and are refused.")
            : (ChangeImpact.DocumentationOnly, "It was never valid.");
    }

    private static List<string> Meanings(ParameterRule rule) => [.. rule.AllowedValues.Select(value => Meaning(value, rule)).Distinct(StringComparer.Ordinal)];

    private static string Text(ParameterRule rule) => string.Join(", ", rule.AllowedValues);
}
