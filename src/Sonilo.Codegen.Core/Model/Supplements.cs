namespace Sonilo.Codegen.Model;

/// <summary>The supplements that there are, to be laid over models one by one.</summary>
/// <param name="pages">The supplements.</param>
public sealed class Supplements(IEnumerable<ModelPage> pages)
{
    // In the order in which merging lays them: those of the package first, then by their paths.
    private readonly ILookup<string, ModelSpec> models = pages
        .OrderByDescending(static page => page.IsBundled).ThenBy(static page => page.Path, StringComparer.Ordinal)
        .SelectMany(static page => page.Models).ToLookup(static model => model.Id, StringComparer.Ordinal);

    /// <summary>The model with every supplement of it laid over.</summary>
    public ModelSpec LaidOver(ModelSpec model)
    {
        foreach (var supplement in models[model.Id])
        {
            model = model.SupplementedBy(supplement);
        }

        return model;
    }
}
