using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;

namespace Sonilo.Codegen.Reading;

/// <summary>What a section states, and what is wrong with it.</summary>
/// <param name="Model">The section's model; <see langword="null"/> where it describes none.</param>
/// <param name="IdSpan">Where the model id is in the section's text.</param>
/// <param name="NameSpans">Where the names of the model's parameters are, in their order.</param>
/// <param name="RuleSpans">Where the model's relations are, in their order.</param>
/// <param name="Problems">The problems, with places in the section's text.</param>
public sealed record SectionReading(
    ModelSpec? Model, TextSpan IdSpan, EquatableArray<TextSpan> NameSpans, EquatableArray<TextSpan> RuleSpans, EquatableArray<SectionProblem> Problems);
