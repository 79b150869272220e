using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Cli.Describing;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <content>Reads JSON, where a value has a type: <c>"5"</c> is a text, and no number.</content>
internal sealed partial class ModelInputs
{
    /// <summary>Reads the fields of an object; one that is <c>null</c> is not given.</summary>
    public static ModelInputs Of(ModelSpec model, JsonObject fields)
    {
        var inputs = new ModelInputs(isJson: true);
        foreach (var (name, value) in fields)
        {
            if (inputs.Find(model, name) is { } parameter && value is not null)
            {
                inputs.Add(parameter, value);
            }
        }

        return inputs.Checked(model);
    }

    private void Add(ParameterSpec parameter, JsonNode value)
    {
        if (!ParameterRule.Of(parameter).IsList)
        {
            Add(parameter, parameter.Name, value);
        }
        else if (value is JsonArray items)
        {
            Values[parameter.Name] = new JsonArray();
            for (var index = 0; index < items.Count; index++)
            {
                Add(parameter, FormattableString.Invariant($"{parameter.Name}[{index}]"), items[index]);
            }
        }
        else
        {
            Errors.Add($"'{parameter.Name}' takes {RuleWords.OfParameter(parameter)}, not {InputJson.Shown(value)}.");
            refused.Add(parameter.Name);
        }
    }

    private void Add(ParameterSpec parameter, string place, JsonNode? value)
    {
        var rule = ParameterRule.Of(parameter);
        var text = value is JsonValue one && one.GetValueKind() == JsonValueKind.String ? one.GetValue<string>() : "";
        Take(parameter, place, text, InputValue.Read(rule, value), () =>
            $"'{place}' takes {RuleWords.OfItem(parameter)}, not {InputJson.Shown(value)}.{Suggestion.For(text.Length > 0 ? text : InputJson.Shown(value), rule.AllowedValues)}");
    }
}
