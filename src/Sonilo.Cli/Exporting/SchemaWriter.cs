using System.Text.Json;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Exporting;

/// <summary>Writes what a model accepts as JSON Schema 2020-12, by the rules that the generated validators follow.</summary>
/// <remarks>
/// Parameters that the page does not name stay allowed, as they are in the generated requests. What no schema can say is in the description: sums and
/// comparisons, lists without gaps, and steps from a minimum that is not itself a multiple of the step.
/// </remarks>
internal static class SchemaWriter
{
    // A character that .NET does not call white space: what \S means differs from one regular expression to the next.
    private const string NotBlankPattern = "[^\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

    /// <summary>Writes the fields of a request's schema into an object that is begun.</summary>
    /// <param name="json">What is written to.</param>
    /// <param name="model">The model.</param>
    /// <param name="withRules">Whether rules between parameters are keywords too; the description has them in any case.</param>
    public static void WriteRequest(Utf8JsonWriter json, ModelSpec model, bool withRules = true)
    {
        json.WriteString("title", model.Name);
        json.WriteOptional("description", ModelText.Of(model));
        json.WriteString("type", "object");
        WriteFields(json, model.Parameters, model.Rules, withRules);
    }

    private static void WriteFields(Utf8JsonWriter json, EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules, bool withRules)
    {
        json.WriteStartObject("properties");
        foreach (var parameter in parameters)
        {
            json.WritePropertyName(parameter.Name);
            WriteParameter(json, parameter, withRules);
        }

        json.WriteEndObject();
        json.WriteTexts("required", parameters.Where(static parameter => ParameterRule.Of(parameter).MustBeGiven).Select(static parameter => parameter.Name));
        if (withRules)
        {
            new RuleSchemas(parameters, rules).Write(json);
        }
    }

    private static void WriteParameter(Utf8JsonWriter json, ParameterSpec parameter, bool withRules)
    {
        var rule = ParameterRule.Of(parameter);
        json.WriteStartObject();
        var description = parameter.Description.ToPlainText();
        json.WriteOptional("description", description.Length == 0 ? null : description);
        if (rule.IsList)
        {
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            WriteValue(json, rule);
            if (parameter.Items is { } items)
            {
                WriteFields(json, items.Parameters, items.Rules, withRules);
            }

            json.WriteEndObject();
            WriteLimit(json, "minItems", rule.MinLength);
            WriteLimit(json, "maxItems", rule.MaxLength);
        }
        else
        {
            WriteValue(json, rule);
            WriteLimit(json, "minLength", rule.MinLength);
            WriteLimit(json, "maxLength", rule.MaxLength);
        }

        if (parameter.Default is { } value)
        {
            DefaultWriter.Write(json, value, rule);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ParameterRule rule)
    {
        var type = rule.Kind switch
        {
            ValueKind.Number => rule.Number == NumberKind.Real ? "number" : "integer",
            ValueKind.Boolean => "boolean",
            ValueKind.Fields => "object",
            ValueKind.Anything => null,
            _ => "string",
        };
        json.WriteOptional("type", type);
        WriteLimit(json, "minimum", rule.Minimum);
        WriteLimit(json, "maximum", rule.Maximum);
        // Multiples are counted from zero, whatever the minimum is.
        WriteLimit(json, "multipleOf", rule.Step is { } step && StepGrid.Holds(0, step, rule.StepStart) ? step : null);
        if (rule.NotBlank)
        {
            json.WriteString("pattern", NotBlankPattern);
        }

        if (rule.AllowedValues.Count > 0)
        {
            WriteAllowedValues(json, rule);
        }
    }

    private static void WriteAllowedValues(Utf8JsonWriter json, ParameterRule rule)
    {
        if (rule.Kind != ValueKind.Number)
        {
            json.WriteTexts("enum", rule.AllowedValues.Distinct());
            return;
        }

        json.WriteStartArray("enum");
        foreach (var number in rule.AllowedValues.Select(NumberText.Read).OfType<decimal>().Distinct())
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void WriteLimit(Utf8JsonWriter json, string name, decimal? limit)
    {
        if (limit is { } number)
        {
            // As the page writes it; a decimal keeps its zeros.
            json.WritePropertyName(name);
            json.WriteRawValue(NumberText.Of(number));
        }
    }
}
