using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the attribute from which analyzers read what a property accepts; nothing where any value is accepted.</summary>
internal static class LimitAttribute
{
    /// <summary>The attribute, or <see langword="null"/> where there is nothing to check.</summary>
    public static string? Of(PropertyShape property)
    {
        var rule = property.Rule;
        var limits = (rule.MustBeGiven ? ", Required = true" : "")
            + (rule.Minimum is { } minimum ? ", Minimum = " + CSharpLiteral.Of(minimum) : "")
            + (rule.Maximum is { } maximum ? ", Maximum = " + CSharpLiteral.Of(maximum) : "")
            + (rule.Step is { } step ? ", Step = " + CSharpLiteral.Of(step) : "")
            + (rule.MinLength is { } shortest ? ", MinLength = " + CSharpLiteral.Of(shortest) : "")
            + (rule.MaxLength is { } longest ? ", MaxLength = " + CSharpLiteral.Of(longest) : "")
            + (rule.AllowedValues.Count > 0 ? ", AllowedValues = new[] { " + Values(rule) + " }" : "");
        return limits.Length == 0 && rule.Kind != ValueKind.Number && !IsInRule(property)
            ? null
            : "[GenerationParameter(" + CSharpLiteral.Of(property.Parameter.Name) + limits + ")]";
    }

    // Analyzers look for the properties of the parameters that a rule names.
    private static bool IsInRule(PropertyShape property) =>
        property.Rules.Count > 0 && property.Rules.Any(rule => rule is not (Relation or Contiguous) && RuleUse.NamesIn(rule).Contains(property.Parameter.Name, StringComparer.Ordinal));

    private static string Values(ParameterRule rule) => string.Join(", ", rule.AllowedValues.Select(CSharpLiteral.Of));
}
