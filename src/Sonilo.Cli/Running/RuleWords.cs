using Sonilo.Codegen.Model;
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
        ({ } minimum, { } maximum) => $" from {NumberText.Of(minimum)} to {NumberText.Of(maximum)}",
        ({ } minimum, null) => $" of at least {NumberText.Of(minimum)}",
        (null, { } maximum) => $" of at most {NumberText.Of(maximum)}",
        _ => "",
    };
}
