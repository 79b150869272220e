using Sonilo.Codegen.Emission;

namespace Sonilo.Codegen.Templates.Contract;

/// <summary>A model for templates: equal values give equal text.</summary>
/// <param name="Model">The model with the names that its code goes by.</param>
/// <param name="Page">The page that it was taken from, with its date.</param>
/// <param name="Target">What the code is for.</param>
public sealed record TemplateModel(NamedModel Model, DatedPage Page, CodeTarget Target);
