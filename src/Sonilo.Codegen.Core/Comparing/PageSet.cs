using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Comparing;

/// <summary>One version of the pages: what the vendor publishes, and the supplements laid over it.</summary>
/// <param name="Pages">The reference pages.</param>
/// <param name="Supplements">The supplements, in the order in which they are laid over the pages.</param>
public sealed record PageSet(EquatableArray<ModelPage> Pages, EquatableArray<ModelPage> Supplements = default)
{
    /// <summary>The models of all pages, each once, in the pages' order, with the supplements laid over them.</summary>
    /// <remarks>Of a model that stands on two pages the one with the newest date counts, then the one whose path sorts first.</remarks>
    public IReadOnlyList<ModelSpec> Models()
    {
        var order = new List<string>();
        var chosen = new Dictionary<string, (ModelSpec Model, ModelPage Page)>(StringComparer.Ordinal);
        foreach (var page in Pages)
        {
            foreach (var model in page.Models)
            {
                if (!chosen.TryGetValue(model.Id, out var other))
                {
                    order.Add(model.Id);
                    chosen.Add(model.Id, (model, page));
                }
                else if (IsBefore(page, other.Page))
                {
                    chosen[model.Id] = (model, page);
                }
            }
        }

        return [.. order.Select(id => Supplemented(chosen[id].Model))];
    }

    private static bool IsBefore(ModelPage page, ModelPage other)
    {
        var newer = string.CompareOrdinal(page.Head.Date, other.Head.Date);
        return newer != 0 ? newer > 0 : string.CompareOrdinal(page.Path, other.Path) < 0;
    }

    private ModelSpec Supplemented(ModelSpec model)
    {
        foreach (var page in Supplements)
        {
            foreach (var supplement in page.Models)
            {
                model = supplement.Id == model.Id ? Overridden(model, supplement) : model;
            }
        }

        return model;
    }

    private static ModelSpec Overridden(ModelSpec model, ModelSpec supplement) => model with
    {
        Description = supplement.Description.IsEmpty ? model.Description : supplement.Description,
        Capabilities = supplement.Capabilities.Count > 0 ? supplement.Capabilities : model.Capabilities,
        Parameters = model.Parameters.Select(parameter => Overridden(parameter, supplement)).ToEquatableArray(),
        Relations = model.Relations.Concat(supplement.Relations).Distinct().ToEquatableArray(),
    };

    private static ParameterSpec Overridden(ParameterSpec parameter, ModelSpec supplement) =>
        supplement.Parameters.FirstOrDefault(candidate => candidate.Name == parameter.Name) is { } found
            ? parameter.OverriddenBy(found)
            : parameter;
}
