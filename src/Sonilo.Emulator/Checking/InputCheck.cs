using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>Checks the parameters of one submit against the model's page, as the service is known to.</summary>
internal sealed class InputCheck(ModelSpec model, FileInputs files, JsonObject body)
{
    private readonly Dictionary<string, StoredAsset> filesByParameter = new(StringComparer.Ordinal);
    private readonly List<string> fileParameters = [];
    private readonly JsonObject input = [];

    /// <summary>The generation that the body asks for, or the first reason to refuse it, which is all that the service names.</summary>
    public (AcceptedGeneration? Accepted, Reply? Refusal) Run() =>
        Refusals().FirstOrDefault() is { } refusal ? (null, refusal.Reply) : (Accepted(), null);

    /// <summary>Every reason to refuse the body, found lazily.</summary>
    public IEnumerable<InputRefusal> Refusals()
    {
        foreach (var (name, value) in body)
        {
            // Recorded: dryRun in the body is ignored. Null counts as left out.
            if (name != "dryRun" && value is not null && Take(name, value) is { } refusal)
            {
                yield return refusal;
            }
        }

        foreach (var parameter in model.Parameters.Where(parameter => ParameterRule.Of(parameter).MustBeGiven && !IsGiven(parameter.Name)))
        {
            yield return InputRefusal.Of(parameter.Name, $"Input {parameter.Name} is required");
        }

        if (RelationCheck.Refuse(model, input, filesByParameter) is { } broken)
        {
            yield return InputRefusal.Of(null, broken);
        }
    }

    /// <summary>The generation of a body without a refusal.</summary>
    public AcceptedGeneration Accepted()
    {
        const decimal unstated = 30;
        var source = filesByParameter.Values.FirstOrDefault(static asset => asset.Kind is "video" or "audio");
        var seconds = InputNumber.Of(model, input, "duration")
            ?? (source?.Seconds - (InputNumber.Of(model, input, "startOffset") ?? 0))
            ?? unstated;
        var samples = (int)Math.Clamp(InputNumber.Of(model, input, "numSamples") ?? 1, 1, 100);
        return new AcceptedGeneration(new EmulatedGeneration(model.Id, input, seconds, samples), source, ResultKinds.Of(model, source), fileParameters);
    }

    // Reported: a bare value for a list is silently dropped, and then counts as left out.
    private bool IsGiven(string name) => input.ContainsKey(name) || (body[name] is { } value && !IsDropped(name, value));

    private bool IsDropped(string name, JsonNode value) => Find(name) is { } parameter && ParameterRule.Of(parameter).IsList && value is not JsonArray;

    private ParameterSpec? Find(string name) => model.Parameters.FirstOrDefault(parameter => parameter.Name == name);

    private InputRefusal? Take(string name, JsonNode value)
    {
        if (Find(name) is not { } parameter)
        {
            return InputRefusal.Of(name, $"Unknown input {name}");
        }

        if (IsDropped(name, value))
        {
            return null;
        }

        var rule = ParameterRule.Of(parameter);
        if (ValueCheck.Refuse(name, rule, value) is { } reason)
        {
            return InputRefusal.Of(name, reason);
        }

        var (taken, refusal) = rule.Kind == ValueKind.File ? Files(parameter, value) : (value.DeepClone(), null);
        if (refusal is not null)
        {
            return new InputRefusal(name, refusal);
        }

        input[name] = taken;
        return null;
    }

    private (JsonNode? Taken, Reply? Refusal) Files(ParameterSpec parameter, JsonNode value)
    {
        fileParameters.Add(parameter.Name);
        if (value is not JsonArray items)
        {
            var (asset, refusal) = files.Resolve(parameter, value.GetValue<string>());
            if (asset is null)
            {
                return (null, refusal);
            }

            filesByParameter[parameter.Name] = asset;
            return (JsonValue.Create(asset.Id), null);
        }

        var ids = new JsonArray();
        foreach (var item in items)
        {
            var (asset, refusal) = files.Resolve(parameter, item!.GetValue<string>());
            if (asset is null)
            {
                return (null, refusal);
            }

            ids.Add((JsonNode)asset.Id);
        }

        return (ids, null);
    }
}
