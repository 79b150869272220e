using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>Writes what an input requires, as records do. They have no words for any other rule.</summary>
internal static class RequirementDescription
{
    /// <summary>The requirement; <see langword="null"/> where the input may be left out whatever else is given.</summary>
    public static JsonObject? Of(ParameterSpec parameter, EquatableArray<ParameterSpec> all, EquatableArray<ModelRule> rules)
    {
        var requirement = new JsonObject().With("always", parameter.Required == true ? true : null);
        foreach (var rule in rules)
        {
            switch (rule)
            {
                case RequiredWith with when with.Parameter == parameter.Name:
                    Part(requirement, "ifDefined")[with.Other] = new JsonObject { ["message"] = $"{parameter.Name} is required with {with.Other}." };
                    break;

                case RequiredWithout without when without.Parameter == parameter.Name:
                    Part(requirement, "ifNotDefined")[without.Other] = new JsonObject { ["message"] = $"{parameter.Name} is required without {without.Other}." };
                    break;

                case RequiredWhen condition when condition.Parameter == parameter.Name:
                    var kind = all.FirstOrDefault(other => other.Name == condition.Other) is { } other ? ParameterRule.Of(other).Kind : ValueKind.Text;
                    Part(requirement, "conditionalValues")[condition.Other] = new JsonArray([.. condition.Values.Select(value => InputDescription.ValueOf(value, kind))]);
                    break;

                default:
                    break;
            }
        }

        return requirement.Count == 0 ? null : requirement;
    }

    private static JsonObject Part(JsonObject requirement, string name)
    {
        if (requirement[name] is not JsonObject part)
        {
            requirement[name] = part = [];
        }

        return part;
    }
}
