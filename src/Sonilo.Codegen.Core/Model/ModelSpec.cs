namespace Sonilo.Codegen.Model;

/// <summary>One model, as its section of a page describes it.</summary>
/// <remarks>
/// Values of this tree are what the compiler caches. They are immutable, equal when their contents are, and hold no
/// position in a text, no type of the compiler and none of Markdig: a row that moves must not be a new value.
/// Held by <c>PipelineValueTests</c>.
/// </remarks>
public sealed record ModelSpec
{
    /// <summary>The model's id, such as <c>model_sonilo-v1-1-text-to-music</c>: unique, and stable where names are not.</summary>
    public required string Id { get; init; }

    /// <summary>The section's heading.</summary>
    public required string Name { get; init; }

    /// <summary>What the model does; empty where the page has none.</summary>
    public Prose Description { get; init; } = Prose.Empty;

    /// <summary>What the model turns into what, such as <c>txt2audio</c>, in the page's order.</summary>
    public EquatableArray<string> Capabilities { get; init; }

    /// <summary>The parameters in the page's order; names are unique.</summary>
    public EquatableArray<ParameterSpec> Parameters { get; init; }

    /// <summary>What holds between parameters.</summary>
    public EquatableArray<ModelRule> Rules { get; init; }

    /// <summary>This model with the rows and rules of <paramref name="supplement"/> laid over its own.</summary>
    /// <remarks>A row for a parameter that the page does not have is ignored: the page decides what exists.</remarks>
    public ModelSpec SupplementedBy(ModelSpec supplement) => this with
    {
        Parameters = Overridden(Parameters, supplement.Parameters),
        Rules = Rules.Concat(supplement.Rules).ToEquatableArray(),
    };

    internal static EquatableArray<ParameterSpec> Overridden(EquatableArray<ParameterSpec> parameters, EquatableArray<ParameterSpec> supplement)
    {
        var rows = supplement.ToLookup(static row => row.Name, StringComparer.Ordinal);
        return parameters
            .Select(parameter => rows[parameter.Name].LastOrDefault() is { } row ? parameter.OverriddenBy(row) : parameter)
            .ToEquatableArray();
    }
}
