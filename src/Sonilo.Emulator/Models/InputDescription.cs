using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>Writes the inputs of a record: a model's parameters, or those of a list's items.</summary>
internal static class InputDescription
{
    /// <summary>The inputs, each with what it requires.</summary>
    public static JsonArray ListOf(EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules) =>
        parameters.Select(parameter => Of(parameter, parameters, rules)).ToJson();

    private static JsonObject Of(ParameterSpec parameter, EquatableArray<ParameterSpec> all, EquatableArray<ModelRule> rules)
    {
        var rule = ParameterRule.Of(parameter);
        return new JsonObject
        {
            ["name"] = parameter.Name,
            ["label"] = ParameterLabel.Of(parameter),
            ["type"] = parameter.TypeText,
            ["description"] = parameter.Description.ToPlainText(),
        }
        .With("required", RequirementDescription.Of(parameter, all, rules))
        .With("kind", parameter.Kind)
        .With("default", parameter.Default is { } value ? Default(parameter, value) : null)
        .With("min", parameter.Minimum)
        .With("max", parameter.Maximum)
        .With("step", parameter.Step)
        .With("minLength", parameter.MinLength)
        .With("maxLength", rule.MaxLength)
        .With("maxSize", parameter.MaxSize)
        .With("maxDuration", parameter.MaxDuration)
        .With("costImpact", parameter.MovesPrice)
        .With("allowedValues", parameter.AllowedValues.Count > 0 ? new JsonArray([.. parameter.AllowedValues.Select(text => ValueOf(text, rule.Kind))]) : null)
        .With("inputs", parameter.Items is { } items ? ListOf(items.Parameters, items.Rules) : null);
    }

    /// <summary>A value of the page as JSON.</summary>
    public static JsonNode ValueOf(string text, ValueKind kind) => kind switch
    {
        ValueKind.Number when NumberText.Read(text) is { } number => JsonValue.Create(number),
        ValueKind.Boolean when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
        _ => JsonValue.Create(text),
    };

    private static JsonNode? Default(ParameterSpec parameter, DefaultValue value)
    {
        var kind = ParameterRule.Of(parameter).Kind;
        return parameter.Type == ParameterType.InputsArray ? Objects(value)
            : value.IsList ? new JsonArray([.. value.Items.Select(item => ValueOf(item, kind))])
            : ValueOf(value.Text, kind);
    }

    // The page has the objects of a list as the text between its brackets.
    private static JsonNode? Objects(DefaultValue value)
    {
        try
        {
            return JsonNode.Parse("[" + value.Text + "]");
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
