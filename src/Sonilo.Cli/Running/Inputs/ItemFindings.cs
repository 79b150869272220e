using System.Globalization;
using System.Text.Json.Nodes;
using Sonilo.Cli.Describing;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Cli.Running;

/// <summary>Finds what is wrong with the objects of a list, each field by itself; what holds between fields is found by <see cref="RuleFindings"/>.</summary>
internal static class ItemFindings
{
    /// <summary>What is wrong, one line a field, which is named by its path: <c>segments[1].start</c>.</summary>
    /// <param name="list">The list.</param>
    /// <param name="values">Its objects; what is not an object is reported elsewhere.</param>
    public static IEnumerable<string> Of(ParameterSpec list, JsonArray values) => list.Items is not { } items ? []
        : values.SelectMany((value, index) => value is JsonObject fields ? Of(items.Parameters, fields, string.Create(CultureInfo.InvariantCulture, $"{list.Name}[{index}].")) : []);

    /// <summary>Why a list is too long or too short; <see langword="null"/> where it is neither.</summary>
    public static string? Length(string place, ParameterRule rule, int count) =>
        count > rule.MaxLength ? $"'{place}' takes at most {rule.MaxLength} items."
        : count < rule.MinLength ? $"'{place}' takes at least {rule.MinLength} items."
        : null;

    private static IEnumerable<string> Of(EquatableArray<ParameterSpec> parameters, JsonObject fields, string path)
    {
        var names = parameters.Select(static parameter => parameter.Name);
        foreach (var (name, value) in fields)
        {
            if (RuleUse.Find(parameters, name) is not { } parameter)
            {
                yield return $"There is no parameter '{path}{name}'.{Suggestion.For(name, names)} An item has {string.Join(", ", names)}.";
            }
            else if (value is not null && Fault(parameter, value, path + name) is { } fault)
            {
                yield return fault;
            }
        }

        foreach (var parameter in parameters.Where(parameter => ParameterRule.Of(parameter).MustBeGiven && fields[parameter.Name] is null))
        {
            yield return $"'{path}{parameter.Name}' is required ({RuleWords.OfParameter(parameter)}).";
        }
    }

    private static string? Fault(ParameterSpec parameter, JsonNode value, string place)
    {
        var rule = ParameterRule.Of(parameter);
        var values = rule.IsList && value is JsonArray list ? list : (IEnumerable<JsonNode?>)[value];
        return rule.IsList && value is not JsonArray || values.Any(one => one is null || !InputValue.Takes(rule, one))
            ? $"'{place}' takes {RuleWords.OfParameter(parameter)}, not {InputJson.Shown(value)}."
            : values.Any(one => one is JsonValue text && text.TryGetValue<string>(out var path) && InputValue.IsPath(rule, path))
            ? $"'{place}' takes the id of an asset: files are uploaded for the parameters of the model, not for those of an item."
            : rule.IsList ? Length(place, rule, values.Count())
            : null;
    }
}
