using System.Text.Json;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Describing;

/// <summary>Models for programs.</summary>
internal static class ModelJson
{
    /// <summary>An array with an object a model.</summary>
    public static string Of(IEnumerable<ModelSpec> models, IReadOnlyDictionary<string, string?> dates) =>
        JsonText.Of(json => json.WriteObjects(models, model => Write(json, model, dates[model.Id])));

    private static void Write(Utf8JsonWriter json, ModelSpec model, string? date)
    {
        json.WriteString("id", model.Id);
        json.WriteString("name", model.Name);
        json.WriteOptional("description", model.Description.IsEmpty ? null : model.Description.ToPlainText());
        json.WriteOptional("pageDate", date);
        json.WriteTexts("capabilities", model.Capabilities);
        WriteParameters(json, "parameters", model.Parameters);
        json.WriteTexts("rules", model.Rules.Select(RuleText.Of));
    }

    private static void WriteParameters(Utf8JsonWriter json, string name, EquatableArray<ParameterSpec> parameters) =>
        json.WriteObjects(name, parameters.Zip(ParameterRow.Of(parameters)), pair => WriteParameter(json, pair.First, pair.Second));

    private static void WriteParameter(Utf8JsonWriter json, ParameterSpec parameter, ParameterRow row)
    {
        var rule = ParameterRule.Of(parameter);
        json.WriteString("name", parameter.Name);
        json.WriteString("type", parameter.TypeText);
        json.WriteBoolean("required", rule.MustBeGiven);
        json.WriteOptional("default", row.Default);
        json.WriteOptional("min", rule.Minimum);
        json.WriteOptional("max", rule.Maximum);
        json.WriteOptional("step", parameter.Step);
        json.WriteOptional("minLength", rule.MinLength);
        json.WriteOptional("maxLength", rule.MaxLength);
        json.WriteOptional("maxSize", rule.MaxSize);
        json.WriteOptional("maxDuration", rule.MaxDuration);
        json.WriteOptional("unit", parameter.Unit);
        json.WriteOptional("kind", parameter.Kind);
        if (rule.AllowedValues.Count > 0)
        {
            json.WriteTexts("allowedValues", rule.AllowedValues);
        }

        json.WriteOptional("label", parameter.Label);
        if (parameter.ValueLabels.Count > 0)
        {
            json.WriteStartObject("labels");
            foreach (var label in parameter.ValueLabels.DistinctBy(static label => label.Value))
            {
                json.WriteString(label.Value, label.Label);
            }

            json.WriteEndObject();
        }

        if (parameter.Items is { } items)
        {
            WriteParameters(json, "items", items.Parameters);
            json.WriteTexts("itemRules", items.Rules.Select(RuleText.Of));
        }

        json.WriteBoolean("movesPrice", row.MovesPrice);
        json.WriteOptional("description", parameter.Description.IsEmpty ? null : parameter.Description.ToPlainText());
    }
}
