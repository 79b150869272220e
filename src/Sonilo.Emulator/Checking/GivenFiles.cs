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
        var list = value as JsonArray;
        var ids = new List<string>();
        foreach (var item in list ?? [value.DeepClone()])
        {
            var (asset, refusal) = files.Resolve(parameter, place, item!.GetValue<string>());
            if (asset is null)
            {
                return (null, refusal);
            }

            ids.Add(asset.Id);
            if (list is null)
            {
                byParameter[place] = asset;
            }
        }

        return (list is null ? ids[0] : ids.ToJson(), null);
    }
}
