namespace Sonilo;

/// <summary>Says which model a generated request is for, and which section of which page its limits come from.</summary>
/// <remarks>Analyzers read it, to say where a limit comes from. Nothing reads it at run time.</remarks>
/// <param name="modelId">The model's id, such as <c>model_sonilo-v1-1-text-to-music</c>.</param>
/// <param name="section">The heading of the model's section.</param>
/// <param name="page">The page's name, such as <c>sonilo.md</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GenerationRequestAttribute(string modelId, string section, string page) : Attribute
{
    /// <summary>The model's id.</summary>
    public string ModelId { get; } = modelId;

    /// <summary>The heading of the model's section.</summary>
    public string Section { get; } = section;

    /// <summary>The page's name.</summary>
    public string Page { get; } = page;
}
