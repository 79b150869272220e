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
            + (rule.AllowedValues.Count > 0 ? ", AllowedValues = new[] { " + Values(rule) + " }" : "");
        return limits.Length == 0 && rule.Kind != ValueKind.Number
            ? null
            : "[GenerationParameter(" + CSharpLiteral.Of(property.Parameter.Name) + limits + ")]";
    }

    private static string Values(ParameterRule rule) => string.Join(", ", rule.AllowedValues.Select(CSharpLiteral.Of));
}
