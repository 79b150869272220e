using System.ComponentModel;

namespace Sonilo;

/// <summary>A model of the catalogue: what its page said when the code was generated.</summary>
public sealed class GenerationModel
{
    private readonly string? parametersJson;
    private IReadOnlyList<GenerationParameter>? parameters;

    /// <summary>Describes a model.</summary>
    /// <param name="id">The model's id, such as <c>model_sonilo-v1-1-text-to-music</c>.</param>
    /// <param name="name">The heading of the model's section.</param>
    /// <param name="page">The page that describes the model.</param>
    /// <param name="capabilities">What the model turns into what, such as <c>txt2audio</c>.</param>
    /// <param name="parameters">The parameters in the page's order.</param>
    public GenerationModel(
        string id, string name, ReferencePage page, IReadOnlyList<string> capabilities, IReadOnlyList<GenerationParameter> parameters)
        : this(id, name, page, capabilities) => this.parameters = parameters;

    /// <summary>Describes a model; what its parameters are is read when somebody asks.</summary>
    /// <param name="id">The model's id.</param>
    /// <param name="name">The heading of the model's section.</param>
    /// <param name="page">The page that describes the model.</param>
    /// <param name="capabilities">What the model turns into what.</param>
    /// <param name="parametersJson">An array of objects with the parameters' <c>name</c>, <c>type</c> and limits, as generated code has it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public GenerationModel(string id, string name, ReferencePage page, IReadOnlyList<string> capabilities, string parametersJson)
        : this(id, name, page, capabilities) => this.parametersJson = parametersJson;

    private GenerationModel(string id, string name, ReferencePage page, IReadOnlyList<string> capabilities)
    {
        Id = id;
        Name = name;
        Page = page;
        Capabilities = capabilities;
    }

    /// <summary>The model's id, such as <c>model_sonilo-v1-1-text-to-music</c>.</summary>
    public string Id { get; }

    /// <summary>The heading of the model's section.</summary>
    public string Name { get; }

    /// <summary>The page that describes the model.</summary>
    public ReferencePage Page { get; }

    /// <summary>What the model does and the rules between its parameters, as plain text; <see langword="null"/> where its page says neither.</summary>
    public string? Description { get; init; }

    /// <summary>What the model turns into what, such as <c>txt2audio</c>.</summary>
    public IReadOnlyList<string> Capabilities { get; }

    /// <summary>The parameters in the page's order.</summary>
    public IReadOnlyList<GenerationParameter> Parameters =>
        parameters ?? Interlocked.CompareExchange(ref parameters, ParameterTable.Read(parametersJson!), null) ?? parameters;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
