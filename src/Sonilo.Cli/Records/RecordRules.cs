using System.Text.Json;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Records;

/// <summary>Reads <c>required</c>: always, with or without another parameter, or when another has some value.</summary>
/// <param name="names">The names that rules can speak of: those of the same list of inputs.</param>
/// <param name="notes">What cannot be used.</param>
internal sealed class RecordRules(IReadOnlyDictionary<string, ParameterType> names, RecordNotes notes)
{
    private static readonly string[] ValueNames = ["values", "value", "allowedValues"];

    private readonly List<ModelRule> rules = [];

    /// <summary>The rules so far that can be enforced, in the record's order.</summary>
    public EquatableArray<ModelRule> Enforced(EquatableArray<ParameterSpec> parameters)
    {
        foreach (var rule in rules.ToList())
        {
            if (RuleUse.WhyNot(parameters, rule) is { } reason)
            {
                notes.Add(RuleUse.NamesIn(rule).First(), $"the rule '{RuleText.Of(rule)}' is left out, because {reason}");
                _ = rules.Remove(rule);
            }
        }

        return rules.ToEquatableArray();
    }

    /// <summary>Adds what one input requires, and gives whether it is required whatever else is given.</summary>
    public bool Read(JsonElement input, string name)
    {
        if (RecordText.Find(input, "required") is not { } required)
        {
            return false;
        }

        if (required.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return required.GetBoolean();
        }

        if (required.ValueKind != JsonValueKind.Object)
        {
            notes.Add(name, $"its requirement {RecordValues.Shown(required)} is not understood");
            return false;
        }

        var always = RecordText.Find(required, "always") is { ValueKind: JsonValueKind.True };
        foreach (var other in NamesIn(required, "ifDefined"))
        {
            // What does not exist is never given.
            _ = names.ContainsKey(other) && Add(new RequiredWith(name, other), name);
        }

        foreach (var other in NamesIn(required, "ifNotDefined"))
        {
            always |= !names.ContainsKey(other);
            _ = names.ContainsKey(other) && Add(new RequiredWithout(name, other), name);
        }

        ReadConditions(required, name);
        return always;
    }

    private void ReadConditions(JsonElement required, string name)
    {
        if (RecordText.Find(required, "conditionalValues") is not { } conditions)
        {
            return;
        }

        if (conditions.ValueKind != JsonValueKind.Object)
        {
            notes.Add(name, $"its condition {RecordValues.Shown(conditions)} is not understood");
            return;
        }

        foreach (var condition in conditions.EnumerateObject())
        {
            if (!names.TryGetValue(condition.Name, out var type))
            {
                continue;
            }

            var given = ValuesIn(condition.Value).Select(json => RecordValues.TextOf(json, type)).ToList();
            if (given.Count == 0 || given.Contains(null))
            {
                notes.Add(name, $"its condition {RecordValues.Shown(condition.Value)} on '{condition.Name}' is not understood");
            }
            else
            {
                _ = Add(new RequiredWhen(name, condition.Name, given.Select(static value => value!).Distinct(StringComparer.Ordinal).ToEquatableArray()), name);
            }
        }
    }

    // The rule as text is what the page keeps: one that does not read back the same must not stand there.
    private bool Add(ModelRule rule, string name)
    {
        if (!RuleParser.TryParse(RuleText.Of(rule), out var read) || !rule.Equals(read))
        {
            notes.Add(name, "a requirement that depends on another parameter cannot be written as a rule, and is left out");
            return false;
        }

        if (!rules.Contains(rule))
        {
            rules.Add(rule);
        }

        return true;
    }

    private static IEnumerable<string> NamesIn(JsonElement required, string property) => RecordText.Find(required, property) is not { } found ? []
        : found.ValueKind switch
        {
            JsonValueKind.Object => found.EnumerateObject().Select(static other => other.Name),
            JsonValueKind.Array => found.EnumerateArray().Select(RecordText.Of).OfType<string>(),
            JsonValueKind.String => [RecordText.Of(found)!],
            _ => [],
        };

    // A list of values, one value, or an object that has either beside a message.
    private static IEnumerable<JsonElement> ValuesIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray(),
        JsonValueKind.Object => ValueNames.Select(property => RecordText.Find(json, property)).OfType<JsonElement>().Take(1).SelectMany(ValuesIn),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [json],
    };
}
