using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Rules;

namespace Sonilo.Emulator;

/// <summary>Checks the parameters of a submit against the model's page, the way the service is known to.</summary>
internal sealed class InputCheck(ModelSpec model, FileInputs files)
{
    private readonly Dictionary<string, StoredAsset> filesByParameter = new(StringComparer.Ordinal);

    /// <summary>The generation that <paramref name="body"/> asks for, or why it is refused.</summary>
    public (AcceptedGeneration? Accepted, Reply? Refusal) Check(JsonObject body)
    {
        var input = new JsonObject();
        foreach (var (name, value) in body)
        {
            // Recorded: dryRun in the body is ignored. Null is taken as left out.
            if (name == "dryRun" || value is null)
            {
                continue;
            }

            if (model.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
            {
                return (null, Reply.BadRequest($"Unknown input {name}"));
            }

            var rule = ParameterRule.Of(parameter);
            if (rule.IsList && value is not JsonArray)
            {
                // Reported: a bare value for a list is dropped without a word.
                continue;
            }

            if (ValueCheck.Refuse(name, rule, value) is { } reason)
            {
                return (null, Reply.BadRequest(reason));
            }

            var (taken, refusal) = rule.Kind == ValueKind.File ? Files(parameter, value) : (value.DeepClone(), null);
            if (refusal is not null)
            {
                return (null, refusal);
            }

            input[name] = taken;
        }

        return Missing(input) is { } missing
            ? (null, Reply.BadRequest($"Input {missing} is required"))
            : RelationCheck.Refuse(model, input, filesByParameter) is { } unrelated
                ? (null, Reply.BadRequest(unrelated))
                : (Accepted(input), null);
    }

    private string? Missing(JsonObject input) => model.Parameters
        .Where(parameter => ParameterRule.Of(parameter).MustBeGiven && !input.ContainsKey(parameter.Name))
        .Select(static parameter => parameter.Name)
        .FirstOrDefault();

    private (JsonNode? Taken, Reply? Refusal) Files(ParameterSpec parameter, JsonNode value)
    {
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

    private AcceptedGeneration Accepted(JsonObject input)
    {
        const decimal unstated = 30;
        var source = filesByParameter.Values.FirstOrDefault(static asset => asset.Kind is "video" or "audio");
        var seconds = InputNumber.Of(model, input, "duration")
            ?? (source?.Seconds - (InputNumber.Of(model, input, "startOffset") ?? 0))
            ?? unstated;
        var makesVideo = source?.Kind == "video" && model.Capabilities.Any(static capability => capability.EndsWith("2video", StringComparison.Ordinal))
            && !model.Capabilities.Any(static capability => capability.EndsWith("2audio", StringComparison.Ordinal));
        var samples = (int)Math.Clamp(InputNumber.Of(model, input, "numSamples") ?? 1, 1, 100);
        return new AcceptedGeneration(new EmulatedGeneration(model.Id, input, seconds, samples), source, makesVideo);
    }
}
