using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>A page as read: what was understood of it, what is wrong with it, and where its models are.</summary>
/// <param name="Page">The page; without models where it could not be read at all.</param>
/// <param name="Problems">The problems in the order of their places.</param>
/// <param name="Places">Where the page's models are, in their order.</param>
public sealed record PageReading(ModelPage Page, EquatableArray<Problem> Problems, EquatableArray<ModelPlace> Places);
