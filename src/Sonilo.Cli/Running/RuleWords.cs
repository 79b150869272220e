using System.Globalization;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <summary>Says in a few words what a parameter takes.</summary>
internal static class RuleWords
{
    /// <summary>What the parameter, or each item of its list, takes.</summary>
    public static string Of(ParameterRule rule) =>
        rule.AllowedValues.Count > 0 ? "one of " + string.Join(", ", rule.AllowedValues)
        : rule.Kind switch
        {
            ValueKind.Number => (rule.Number == NumberKind.Real ? "a number" : "a whole number") + Limits(rule),
            ValueKind.Boolean => "true or false",
            ValueKind.File => "the id of an asset, or @ and the path of a file",
            ValueKind.Model => "the id of a model",
            ValueKind.Fields => "a JSON object",
            ValueKind.Text when rule is { IsList: false, MaxLength: { } length } => $"a text of at most {length} characters",
            _ => "a text",
        };

    private static string Limits(ParameterRule rule) => (rule.Minimum, rule.Maximum) switch
    {
        ({ } minimum, { } maximum) => string.Create(CultureInfo.InvariantCulture, $" from {minimum} to {maximum}"),
        ({ } minimum, null) => string.Create(CultureInfo.InvariantCulture, $" of at least {minimum}"),
        (null, { } maximum) => string.Create(CultureInfo.InvariantCulture, $" of at most {maximum}"),
        _ => "",
    };
}
