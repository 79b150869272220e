namespace Sonilo.Cli.Running;

/// <summary>How to run a model.</summary>
/// <param name="Folder">Where to save what it makes.</param>
internal sealed record RunRequest(ResultFolder Folder)
{
    /// <summary>Pages that describe the models; none for Sonilo's own.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>Whether an emulator in this process plays the service.</summary>
    public bool IsEmulated { get; init; }

    /// <summary>Whether only the price is asked for.</summary>
    public bool IsEstimate { get; init; }

    /// <summary>The most it may cost, in creative units.</summary>
    public decimal? CostLimit { get; init; }

    /// <summary>What to do with the files once they are saved.</summary>
    public Afterwards Afterwards { get; init; } = new(Open: false, Play: false);
}
