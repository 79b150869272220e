using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>Writes the inputs of a record: a model's parameters, or those of a list's items.</summary>
internal static class InputDescription
{
    /// <summary>The inputs, each with what it requires.</summary>
    public static JsonArray ListOf(EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules) =>
        new([.. parameters.Select(parameter => Of(parameter, parameters, rules))]);

    private static JsonObject Of(ParameterSpec parameter, EquatableArray<ParameterSpec> all, EquatableArray<ModelRule> rules)
    {
        var rule = ParameterRule.Of(parameter);
        var input = new JsonObject
        {
            ["name"] = parameter.Name,
            ["label"] = ParameterLabel.Of(parameter),
            ["type"] = parameter.TypeText,
            ["description"] = parameter.Description.ToPlainText(),
        };
        Add(input, "required", RequirementDescription.Of(parameter, all, rules));
        Add(input, "kind", parameter.Kind);
        Add(input, "default", parameter.Default is { } value ? Default(parameter, value) : null);
        Add(input, "min", parameter.Minimum);
        Add(input, "max", parameter.Maximum);
        Add(input, "step", parameter.Step);
        Add(input, "minLength", parameter.MinLength);
        Add(input, "maxLength", rule.MaxLength);
        Add(input, "maxSize", parameter.MaxSize);
        Add(input, "maxDuration", parameter.MaxDuration);
        Add(input, "costImpact", parameter.MovesPrice);
        if (parameter.AllowedValues.Count > 0)
        {
            input["allowedValues"] = new JsonArray([.. parameter.AllowedValues.Select(text => ValueOf(text, rule.Kind))]);
        }

        Add(input, "inputs", parameter.Items is { } items ? ListOf(items.Parameters, items.Rules) : null);
        return input;
    }

    /// <summary>A value of the page as JSON.</summary>
    public static JsonNode ValueOf(string text, ValueKind kind) => kind switch
    {
        ValueKind.Number when NumberText.Read(text) is { } number => JsonValue.Create(number),
        ValueKind.Boolean when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
        _ => JsonValue.Create(text),
    };

    private static void Add(JsonObject input, string name, JsonNode? value)
    {
        if (value is not null)
        {
            input[name] = value;
        }
    }

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
