using System.Text.Json;
using System.Text.Json.Nodes;
using Sonilo.Cli.Writing;
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
                json.WriteTexts(needed.Key, needed.Distinct());
            }

            json.WriteEndObject();
        }

        var others = enforced.Where(rule => !IsHalfOfAPair(rule)).SelectMany(SchemasOf).ToArray();
        if (others.Length > 0)
        {
            json.WriteNode("allOf", new JsonArray(others));
        }
    }

    private IEnumerable<JsonNode> SchemasOf(ModelRule rule) => rule switch
    {
        RequiredWithout either => [Alternatives(IsExclusive(either) ? "oneOf" : "anyOf", [either.Parameter, either.Other])],
        AtLeastOne least => [Alternatives("anyOf", least.Parameters)],
        Excludes excludes => [NotBoth(excludes.Parameter, excludes.Other)],
        AtMostOne most => most.Parameters.SelectMany((first, index) => most.Parameters.Skip(index + 1).Select(second => NotBoth(first, second))),
        RequiredWhen needed => Condition(needed) is { } condition ? [condition] : [],
        _ => [],
    };

    // Null where the parameter's type can hold none of the values: schemas need one to compare with.
    private JsonObject? Condition(RequiredWhen rule)
    {
        var type = RuleUse.Find(parameters, rule.Other)!.Type;
        JsonNode[] values = [.. rule.Values.Select(value => Value(type, value)).OfType<JsonNode>().DistinctBy(static value => value.ToJsonString(), StringComparer.Ordinal)];
        return values.Length == 0 ? null : new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["properties"] = new JsonObject { [rule.Other] = new JsonObject { ["enum"] = new JsonArray(values) } },
                ["required"] = Names(rule.Other),
            },
            ["then"] = Required(rule.Parameter),
        };
    }

    // Null for a value that the parameter's type cannot hold.
    private static JsonNode? Value(ParameterType type, string value) => type switch
    {
        ParameterType.Boolean => value is "true" or "false" ? JsonValue.Create(value == "true") : null,
        ParameterType.Number or ParameterType.Integer => NumberText.Read(value) is { } number ? JsonNode.Parse(NumberText.Of(number)) : null,
        _ => value,
    };

    private static JsonObject NotBoth(string first, string second) => new() { ["not"] = Required(first, second) };

    private static JsonObject Alternatives(string keyword, IEnumerable<string> names) =>
        new() { [keyword] = new JsonArray([.. names.Select(static name => Required(name))]) };

    private static JsonObject Required(params IEnumerable<string> names) => new() { ["required"] = Names(names) };

    private static JsonArray Names(params IEnumerable<string> names) => new([.. names.Select(static name => JsonValue.Create(name))]);

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
