namespace Sonilo.Cli.Updating;

/// <summary>How a fetched page compares with the one on disk.</summary>
internal enum PageState
{
    /// <summary>It is the same.</summary>
    Unchanged,

    /// <summary>It is another version.</summary>
    Changed,

    /// <summary>There was none.</summary>
    New,

    /// <summary>It reads worse than the one on the disk.</summary>
    Refused,
}
