using System.Globalization;
using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>Checks the fields of one object, a body or an item of a list in it, each by itself.</summary>
/// <param name="parameters">The parameters that the object may have.</param>
/// <param name="body">The object.</param>
/// <param name="path">Where it is in the body, such as <c>segments[2].</c>; empty for the body itself.</param>
/// <param name="files">Finds the files that it names.</param>
internal sealed class InputFields(EquatableArray<ParameterSpec> parameters, JsonObject body, string path, GivenFiles files)
{
    /// <summary>What passed, with the ids of assets in place of data URLs.</summary>
    public JsonObject Input { get; } = [];

    /// <summary>The path of an item of a list.</summary>
    public static string ItemPath(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}].");

    /// <summary>Every reason to refuse the object, found lazily.</summary>
    public IEnumerable<InputRefusal> Refusals()
    {
        foreach (var (name, value) in body)
        {
            // Recorded: dryRun in the body is ignored. Null counts as left out.
            if (value is not null && !(name == "dryRun" && path.Length == 0))
            {
                foreach (var refusal in Take(name, value))
                {
                    yield return refusal;
                }
            }
        }

        foreach (var parameter in parameters.Where(parameter => ParameterRule.Of(parameter).MustBeGiven && !IsGiven(parameter.Name)))
        {
            yield return InputRefusal.Of(path + parameter.Name, $"Input {path}{parameter.Name} is required");
        }
    }

    /// <summary>Whether there is a value, valid or not. Reported: a bare value for a list is silently dropped, and then counts as left out.</summary>
    public bool IsGiven(string name) => Input.ContainsKey(name) || (body[name] is { } value && !IsDropped(name, value));

    private bool IsDropped(string name, JsonNode value) => RuleUse.Find(parameters, name) is { } parameter && ParameterRule.Of(parameter).IsList && value is not JsonArray;

    private IEnumerable<InputRefusal> Take(string name, JsonNode value)
    {
        var place = path + name;
        if (RuleUse.Find(parameters, name) is not { } parameter)
        {
            yield return InputRefusal.Of(place, $"Unknown input {place}");
            yield break;
        }

        if (IsDropped(name, value))
        {
            yield break;
        }

        var rule = ParameterRule.Of(parameter);
        if (ValueCheck.Refuse(place, rule, value) is { } reason)
        {
            yield return InputRefusal.Of(place, reason);
            yield break;
        }

        if (parameter.Items is { } items && value is JsonArray list)
        {
            var taken = new JsonArray();
            for (var index = 0; index < list.Count; index++)
            {
                var item = new InputFields(items.Parameters, (JsonObject)list[index]!, ItemPath(place, index), files);
                foreach (var refusal in item.Refusals())
                {
                    yield return refusal;
                }

                taken.Add((JsonNode)item.Input);
            }

            Input[name] = taken;
            yield break;
        }

        var (accepted, refused) = rule.Kind == ValueKind.File ? files.Take(parameter, place, value) : (value.DeepClone(), null);
        if (refused is not null)
        {
            yield return new InputRefusal(place, refused);
            yield break;
        }

        Input[name] = accepted;
    }
}
