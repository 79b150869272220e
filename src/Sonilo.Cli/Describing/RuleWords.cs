using System.Globalization;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Describing;

/// <summary>Says in a few words what a parameter takes.</summary>
internal static class RuleWords
{
    /// <summary>What the parameter takes: a list says what each of its items is.</summary>
    public static string OfParameter(ParameterSpec parameter)
    {
        var (rule, item) = (ParameterRule.Of(parameter), OfItem(parameter));
        return !rule.IsList ? item
            : Lengths(rule) is { } lengths ? $"a list of {lengths}, each {item}"
            : "a list, each " + item;
    }

    /// <summary>What the parameter takes, or, where it takes a list, what each item is.</summary>
    public static string OfItem(ParameterSpec parameter)
    {
        var rule = ParameterRule.Of(parameter);
        var unit = parameter.Unit is { } name && rule.Kind == ValueKind.Number ? " " + name : "";
        return parameter.Items is { } fields ? "a JSON object with " + string.Join(", ", fields.Parameters.Select(static field => field.Name))
            : (rule.Kind == ValueKind.File && parameter.Kind is { } kind ? $"{Article(kind)} {kind} file: " : "") + Of(rule) + unit;
    }

    /// <summary>What the parameter, or each item of its list, takes.</summary>
    public static string Of(ParameterRule rule) =>
        rule.AllowedValues.Count > 0 ? "one of " + string.Join(", ", rule.AllowedValues.Select(static value => value.Length == 0 ? "\"\"" : value))
        : rule.Kind switch
        {
            ValueKind.Number => (rule.Number == NumberKind.Real ? "a number" : "a whole number") + Limits(rule) + Step(rule),
            ValueKind.Boolean => "true or false",
            ValueKind.File => "the id of an asset, or @ and the path of a file",
            ValueKind.Model => "the id of a model",
            ValueKind.Fields => "a JSON object",
            ValueKind.Anything => "any JSON value",
            ValueKind.Text when !rule.IsList && Lengths(rule) is { } lengths => $"a text of {lengths} characters",
            _ => "a text",
        };

    private static string Limits(ParameterRule rule) => NumberText.Range(rule.Minimum, rule.Maximum) is not { } range ? ""
        : (rule is { Minimum: not null, Maximum: not null } ? " from " : " of ") + range;

    private static string Step(ParameterRule rule) => rule.Step is { } step ? $" in steps of {NumberText.Of(step)}" : "";

    private static string? Lengths(ParameterRule rule) => NumberText.Range(rule.MinLength, rule.MaxLength);

    private static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
}
