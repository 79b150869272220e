using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Updating;

/// <summary>What came of an update.</summary>
/// <param name="Pages">The pages, in the order of their sources.</param>
/// <param name="Comparison">What changed, over all pages.</param>
/// <param name="ExitCode">What the process says.</param>
/// <param name="Outcome">What was done, in one sentence.</param>
internal sealed record UpdateResult(IReadOnlyList<PageUpdate> Pages, Comparison Comparison, int ExitCode, string Outcome);
