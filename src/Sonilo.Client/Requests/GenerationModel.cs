using System.Text.Json.Serialization.Metadata;

namespace Sonilo;

/// <summary>A model of the catalogue: what its page said when the code was generated.</summary>
/// <param name="id">The model's id, such as <c>model_sonilo-v1-1-text-to-music</c>.</param>
/// <param name="name">The heading of the model's section.</param>
/// <param name="page">The page that describes the model.</param>
/// <param name="capabilities">What the model turns into what, such as <c>txt2audio</c>.</param>
/// <param name="parameters">The parameters in the page's order.</param>
public sealed class GenerationModel(
    string id,
    string name,
    ReferencePage page,
    IReadOnlyList<string> capabilities,
    IReadOnlyList<GenerationParameter> parameters)
{
    /// <summary>The model's id, such as <c>model_sonilo-v1-1-text-to-music</c>.</summary>
    public string Id { get; } = id;

    /// <summary>The heading of the model's section.</summary>
    public string Name { get; } = name;

    /// <summary>The page that describes the model.</summary>
    public ReferencePage Page { get; } = page;

    /// <summary>What the model turns into what, such as <c>txt2audio</c>.</summary>
    public IReadOnlyList<string> Capabilities { get; } = capabilities;

    /// <summary>The parameters in the page's order.</summary>
    public IReadOnlyList<GenerationParameter> Parameters { get; } = parameters;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
