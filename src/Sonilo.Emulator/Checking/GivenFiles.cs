using System.Text.Json.Nodes;
using Sonilo.Codegen.Model;

namespace Sonilo.Emulator;

/// <summary>The files of one submit, by the path of their parameter.</summary>
internal sealed class GivenFiles(FileInputs files)
{
    private readonly Dictionary<string, StoredAsset> byParameter = new(StringComparer.Ordinal);
    private readonly List<string> parameters = [];

    /// <summary>The files of parameters that take one.</summary>
    public IReadOnlyDictionary<string, StoredAsset> ByParameter => byParameter;

    /// <summary>The parameters that were given files.</summary>
    public IReadOnlyList<string> Parameters => parameters;

    /// <summary>The ids to go on with in place of what was sent, or why a file is refused.</summary>
    public (JsonNode? Taken, Reply? Refusal) Take(ParameterSpec parameter, string place, JsonNode value)
    {
        parameters.Add(place);
        if (value is not JsonArray items)
        {
            var (asset, refusal) = files.Resolve(parameter, place, value.GetValue<string>());
            if (asset is null)
            {
                return (null, refusal);
            }

            byParameter[place] = asset;
            return (JsonValue.Create(asset.Id), null);
        }

        var ids = new JsonArray();
        foreach (var item in items)
        {
            var (asset, refusal) = files.Resolve(parameter, place, item!.GetValue<string>());
            if (asset is null)
            {
                return (null, refusal);
            }

            ids.Add((JsonNode)asset.Id);
        }

        return (ids, null);
    }
}
