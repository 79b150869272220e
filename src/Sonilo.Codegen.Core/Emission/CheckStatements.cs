using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Codegen.Emission;

/// <summary>Writes the statements that check a property, one for each thing that the page demands of it.</summary>
internal static class CheckStatements
{
    private const string Lowest = "double.MinValue";
    private const string Highest = "double.MaxValue";

    public static IEnumerable<string> Of(PropertyShape property)
    {
        var rule = property.Rule;
        var arguments = CSharpLiteral.Of(property.Parameter.Name) + ", " + property.Name;
        if (rule.MustBeGiven && (rule.IsList || property.IsReference))
        {
            yield return rule.NotBlank ? $"check.Text({arguments});" : $"check.Given({arguments});";
        }

        if (rule.AllowedValues.Count > 0)
        {
            yield return $"check.{(rule.IsList ? "ItemsOneOf" : "OneOf")}({arguments}{property.AsText}, {Allowed(property)});";
        }
        else if (rule.IsList && property.IsReference)
        {
            yield return $"check.{(property.ItemTypeName.Length > 0 ? "ItemsValid" : "ItemsGiven")}({arguments});";
        }

        if (rule.Kind == ValueKind.Number && rule.AllowedValues.Count == 0 && Range(rule, arguments) is { } range)
        {
            yield return range;
        }

        if (rule.Step is { } step)
        {
            yield return $"check.{(rule.IsList ? "ItemsOnStep" : "Step")}({arguments}, {Exact(step)}, {Exact(rule.StepStart)});";
        }

        if (rule.MinLength is { } least)
        {
            yield return $"check.{(rule.IsList ? "MinItems" : "MinLength")}({arguments}{property.AsText}, {CSharpLiteral.Of(least)});";
        }

        if (rule.MaxLength is { } length)
        {
            yield return $"check.{(rule.IsList ? "MaxItems" : "MaxLength")}({arguments}{property.AsText}, {CSharpLiteral.Of(length)});";
        }

        if (File(rule, arguments) is { } file)
        {
            yield return file;
        }
    }

    private static string? File(ParameterRule rule, string arguments)
    {
        var limits = (rule.FileKind is { } kind ? ", kind: " + CSharpLiteral.Of(kind) : "")
            + (rule.MaxSize is { } size ? ", maxSize: " + CSharpLiteral.Of(size) : "")
            + (rule.MaxDuration is { } duration ? ", maxDuration: " + CSharpLiteral.Of(duration) : "");
        return limits.Length == 0 ? null : $"check.{(rule.IsList ? "Files" : "File")}({arguments}{limits});";
    }

    // Steps are counted exactly, as the page writes them.
    private static string Exact(decimal number) => NumberText.Of(number) + (number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue ? "" : "m");

    // A whole number without bounds has nothing to break; any other must at least be a number.
    private static string? Range(ParameterRule rule, string arguments)
    {
        if (rule is { Minimum: null, Maximum: null })
        {
            return rule.Number != NumberKind.Real ? null
                : rule.IsList ? $"check.ItemsInRange({arguments}, {Lowest}, {Highest});"
                : $"check.Finite({arguments});";
        }

        var minimum = rule.Minimum is { } least ? CSharpLiteral.Of(least) : Lowest;
        var maximum = rule.Maximum is { } most ? CSharpLiteral.Of(most) : Highest;
        return $"check.{(rule.IsList ? "ItemsInRange" : "Range")}({arguments}, {minimum}, {maximum});";
    }

    private static string Allowed(PropertyShape property) =>
        property.HasValueType ? property.ValueType + ".AllowedValues" : property.AllowedNumbersField;
}
