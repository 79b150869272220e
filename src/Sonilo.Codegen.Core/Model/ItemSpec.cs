namespace Sonilo.Codegen.Model;

/// <summary>What the items of an <c>inputs_array</c> hold, as the table below the model's own describes it.</summary>
/// <param name="Parameters">The item's parameters in the table's order; names are unique. An <c>inputs_array</c> among them has no table of its own.</param>
/// <param name="Rules">What holds between the parameters of one item.</param>
public sealed record ItemSpec(EquatableArray<ParameterSpec> Parameters, EquatableArray<ModelRule> Rules = default)
{
    /// <summary>These items with the rows and rules of <paramref name="supplement"/> laid over their own.</summary>
    /// <remarks>As for a model, a row for a parameter that the item does not have is ignored.</remarks>
    public ItemSpec SupplementedBy(ItemSpec supplement) => new(ModelSpec.Overridden(Parameters, supplement.Parameters), Rules.Concat(supplement.Rules).ToEquatableArray());
}
