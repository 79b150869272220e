using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Updating;

/// <summary>What to bring up to date, and how.</summary>
/// <param name="Folder">The folder of the pages.</param>
/// <param name="Sources">Where the pages come from; when empty, the sources in the lock, or else Sonilo's own pages.</param>
/// <param name="Limits">The limits of one download.</param>
internal sealed record UpdateRequest(string Folder, IReadOnlyList<PageSource> Sources, FetchLimits Limits)
{
    /// <summary>The service's address, as the command line names it; <see langword="null"/> where the environment decides, or the lock, or else it is Scenario's own.</summary>
    public string? Address { get; init; }

    /// <summary>Whether only pages of records are meant, where no sources are named.</summary>
    public bool IsLive { get; init; }

    /// <summary>Whether a page may lack a model that it had.</summary>
    public bool AllowRemovals { get; init; }

    /// <summary>Whether to stop before writing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether to stop before writing, and to report pages that are out of date.</summary>
    public bool IsCheck { get; init; }

    /// <summary>The lowest verdict at which nothing is written; <see langword="null"/> for none.</summary>
    public Verdict? FailOn { get; init; }
}
