using System.Text.Json;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Exporting;

/// <summary>Writes which parameters belong together, and which exclude each other, as JSON Schema 2020-12.</summary>
/// <remarks>Sums, comparisons and lists without gaps are beyond a schema; they are in the description.</remarks>
internal sealed class RuleSchemas(EquatableArray<ParameterSpec> parameters, EquatableArray<ModelRule> rules)
{
    private readonly List<ModelRule> enforced = [.. RuleUse.Enforced(parameters, rules)];

    /// <summary>Writes the keywords into the schema of the object that has the parameters.</summary>
    public void Write(Utf8JsonWriter json)
    {
        var with = enforced.OfType<RequiredWith>().ToLookup(static rule => rule.Other, static rule => rule.Parameter);
        if (with.Count > 0)
        {
            json.WriteStartObject("dependentRequired");
            foreach (var needed in with)
            {
                WriteNames(json, needed.Key, needed.Distinct());
            }

            json.WriteEndObject();
        }

        var others = enforced.Where(static rule => rule is RequiredWithout or RequiredWhen or Excludes or AtMostOne or AtLeastOne).Where(rule => !IsHalfOfAPair(rule)).ToList();
        if (others.Count > 0)
        {
            json.WriteStartArray("allOf");
            foreach (var rule in others)
            {
                Write(json, rule);
            }

            json.WriteEndArray();
        }
    }

    private void Write(Utf8JsonWriter json, ModelRule rule)
    {
        switch (rule)
        {
            case RequiredWithout either:
                WriteAlternatives(json, IsExclusive(either) ? "oneOf" : "anyOf", [either.Parameter, either.Other]);
                break;

            case AtLeastOne least:
                WriteAlternatives(json, "anyOf", least.Parameters);
                break;

            case Excludes excludes:
                WriteNotBoth(json, excludes.Parameter, excludes.Other);
                break;

            case AtMostOne most:
                foreach (var (first, index) in most.Parameters.Select(static (name, index) => (name, index)))
                {
                    foreach (var second in most.Parameters.Skip(index + 1))
                    {
                        WriteNotBoth(json, first, second);
                    }
                }

                break;

            case RequiredWhen needed:
                WriteCondition(json, needed);
                break;

            default:
                break;
        }
    }

    private void WriteCondition(Utf8JsonWriter json, RequiredWhen rule)
    {
        var type = RuleUse.Find(parameters, rule.Other)!.Type;
        json.WriteStartObject();
        json.WriteStartObject("if");
        json.WriteStartObject("properties");
        json.WriteStartObject(rule.Other);
        json.WriteStartArray("enum");
        foreach (var value in rule.Values)
        {
            WriteValue(json, type, value);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteNames(json, "required", [rule.Other]);
        json.WriteEndObject();
        json.WriteStartObject("then");
        WriteNames(json, "required", [rule.Parameter]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A value that the parameter's type cannot hold is compared with nothing.
    private static void WriteValue(Utf8JsonWriter json, ParameterType type, string value)
    {
        if (type is not (ParameterType.Number or ParameterType.Integer or ParameterType.Boolean))
        {
            json.WriteStringValue(value);
        }
        else if (type == ParameterType.Boolean && value is "true" or "false")
        {
            json.WriteBooleanValue(value == "true");
        }
        else if (type != ParameterType.Boolean && NumberText.Read(value) is { } number)
        {
            json.WriteRawValue(NumberText.Of(number));
        }
    }

    private static void WriteNotBoth(Utf8JsonWriter json, string first, string second)
    {
        json.WriteStartObject();
        json.WriteStartObject("not");
        WriteNames(json, "required", [first, second]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAlternatives(Utf8JsonWriter json, string keyword, IEnumerable<string> names)
    {
        json.WriteStartObject();
        json.WriteStartArray(keyword);
        foreach (var name in names)
        {
            json.WriteStartObject();
            WriteNames(json, "required", [name]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string keyword, IEnumerable<string> names)
    {
        json.WriteStartArray(keyword);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    // Two that need each other's absence, and exclude each other, are one choice.
    private bool IsExclusive(RequiredWithout rule) => enforced.OfType<Excludes>().Any(excludes => AreTheSame(excludes, rule.Parameter, rule.Other));

    private bool IsHalfOfAPair(ModelRule rule) => rule switch
    {
        Excludes excludes => enforced.OfType<RequiredWithout>().Any(needed => AreTheSame(excludes, needed.Parameter, needed.Other)),
        RequiredWithout needed => enforced.OfType<RequiredWithout>().TakeWhile(other => other != needed).Any(other => other.Parameter == needed.Other && other.Other == needed.Parameter),
        _ => false,
    };

    private static bool AreTheSame(Excludes excludes, string parameter, string other) =>
        (excludes.Parameter, excludes.Other) == (parameter, other) || (excludes.Parameter, excludes.Other) == (other, parameter);
}
