using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Comparing;

/// <summary>Everything that changed between two versions of the pages.</summary>
/// <param name="Changes">The changes: of the pages, then model by model, then parameter by parameter.</param>
public sealed record Comparison(EquatableArray<Change> Changes)
{
    /// <summary>Which part of a semantic version the changes ask to raise.</summary>
    public Verdict Verdict => Changes.Select(static change => change.Impact switch
    {
        ChangeImpact.DocumentationOnly => Verdict.Patch,
        ChangeImpact.Compatible => Verdict.Minor,
        _ => Verdict.Major,
    }).DefaultIfEmpty(Verdict.None).Max();

    /// <summary>Whether the verdict is at least <paramref name="level"/>; never where no level is named.</summary>
    public bool Reaches(Verdict? level) => level is { } asked && Verdict >= asked;

    /// <summary>How many changes have this impact.</summary>
    public int Count(ChangeImpact impact) => Changes.Count(change => change.Impact == impact);
}
