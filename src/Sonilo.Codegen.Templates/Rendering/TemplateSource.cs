using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Templates.Rendering;

/// <summary>The text of a template with everything that it may include: equal sources are equal templates.</summary>
/// <param name="Path">Where the template was read from; problems are reported there.</param>
/// <param name="Text">Its text.</param>
/// <param name="Parts">The templates that it may include, by the names that it includes them by.</param>
public sealed record TemplateSource(string Path, string Text, EquatableArray<TemplatePart> Parts);

/// <summary>A template that another includes.</summary>
/// <param name="Name">The name that it is included by.</param>
/// <param name="Path">Where it was read from.</param>
/// <param name="Text">Its text.</param>
public sealed record TemplatePart(string Name, string Path, string Text);
