using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>Writes a model's own description, as far as its page has it.</summary>
internal static class ModelDescription
{
    public static JsonObject Of(ModelSpec model) => new()
    {
        ["id"] = model.Id,
        ["name"] = model.Name,
        ["shortDescription"] = model.Description.ToPlainText(),
        ["type"] = "custom",
        ["custom"] = true,
        ["privacy"] = "public",
        ["status"] = "trained",
        ["capabilities"] = new JsonArray([.. model.Capabilities.Select(static capability => JsonValue.Create(capability))]),
        ["inputs"] = new JsonArray([.. model.Parameters.Select(Input)]),
    };

    private static JsonObject Input(ParameterSpec parameter)
    {
        var input = new JsonObject
        {
            ["name"] = parameter.Name,
            ["label"] = string.Join(' ', NameWords.Of(parameter.Name).Select(static word => char.ToUpperInvariant(word[0]) + word[1..])),
            ["type"] = parameter.TypeText,
            ["description"] = parameter.Description.ToPlainText(),
        };
        if (parameter.Required == true)
        {
            input["required"] = new JsonObject { ["always"] = true };
        }

        var rule = ParameterRule.Of(parameter);
        Add(input, "kind", parameter.Kind);
        Add(input, "default", parameter.Default is { } value ? Default(value, rule.Kind) : null);
        Add(input, "min", parameter.Minimum);
        Add(input, "max", parameter.Maximum);
        Add(input, "step", parameter.Step);
        Add(input, "maxLength", rule.MaxLength);
        if (parameter.AllowedValues.Count > 0)
        {
            input["allowedValues"] = new JsonArray([.. parameter.AllowedValues.Select(text => Value(text, rule.Kind))]);
        }

        return input;
    }

    private static void Add(JsonObject input, string name, JsonNode? value)
    {
        if (value is not null)
        {
            input[name] = value;
        }
    }

    private static JsonNode Default(DefaultValue value, ValueKind kind) =>
        value.IsList ? new JsonArray([.. value.Items.Select(item => Value(item, kind))]) : Value(value.Text, kind);

    private static JsonValue Value(string text, ValueKind kind) => kind switch
    {
        ValueKind.Number when NumberText.Read(text) is { } number => JsonValue.Create(number),
        ValueKind.Boolean when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
        _ => JsonValue.Create(text),
    };
}
