using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>One version of the pages: what the vendor publishes, and the supplements laid over it.</summary>
/// <param name="Pages">The reference pages.</param>
/// <param name="Supplements">The supplements.</param>
public sealed record PageSet(EquatableArray<ModelPage> Pages, EquatableArray<ModelPage> Supplements = default)
{
    /// <summary>The models of all pages, each once, with the supplements laid over them, as everything else merges them.</summary>
    public IReadOnlyList<ModelSpec> Models() => [.. ModelMerge.Merge(Pages, Supplements).Models.Select(static model => model.Model)];

    /// <summary>The same models with the names that their code has.</summary>
    public EquatableArray<NamedModel> NamedModels() => ModelNames.Of(ModelMerge.Merge(Pages, Supplements).Models);
}
