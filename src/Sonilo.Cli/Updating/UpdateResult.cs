using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Updating;

/// <summary>What came of an update.</summary>
/// <param name="Pages">The pages, in the order of their sources.</param>
/// <param name="Comparison">What changed, over all pages.</param>
/// <param name="Outcome">How it ended.</param>
internal sealed record UpdateResult(IReadOnlyList<PageUpdate> Pages, Comparison Comparison, UpdateOutcome Outcome);
