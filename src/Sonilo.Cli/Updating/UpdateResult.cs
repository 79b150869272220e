using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Updating;

/// <summary>What came of an update.</summary>
/// <param name="Pages">The pages, in the order of their sources.</param>
/// <param name="Comparison">What changed, over all pages.</param>
/// <param name="Outcome">How it ended.</param>
internal sealed record UpdateResult(IReadOnlyList<PageUpdate> Pages, Comparison Comparison, UpdateOutcome Outcome)
{
    /// <summary>What other pages say of the same models that the service's records contradict: before is the page, after the record.</summary>
    public Comparison Contradictions { get; init; } = new([]);

    /// <summary>What of the records could not be used.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
