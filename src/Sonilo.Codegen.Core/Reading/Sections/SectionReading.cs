using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>What a section states, and what is wrong with it.</summary>
/// <param name="Model">The section's model; <see langword="null"/> where it describes none.</param>
/// <param name="Place">Where the model is in the section's text.</param>
/// <param name="Problems">The problems, with places in the section's text.</param>
public sealed record SectionReading(ModelSpec? Model, ModelPlace Place, EquatableArray<SectionProblem> Problems);
