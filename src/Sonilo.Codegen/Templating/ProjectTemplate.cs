using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templating;

/// <summary>A template with the texts of what it includes, and the name that its files begin with. Equal templates make equal files.</summary>
/// <param name="Main">The template itself.</param>
/// <param name="Stem">The beginning of its files' names, unique within the project.</param>
/// <param name="Parts">What it includes, in ordinal order of the names that it includes it by.</param>
internal sealed record ProjectTemplate(TemplateText Main, string Stem, EquatableArray<IncludedTemplate> Parts)
{
    /// <summary>The name of its file for a model; of the one file for all, without a model.</summary>
    public string HintName(string? model) => model is null ? Stem + ".all.g.cs" : $"{Stem}.{model}.g.cs";
}

/// <summary>A template by the name that another includes it by.</summary>
internal sealed record IncludedTemplate(string Name, TemplateText Text);
