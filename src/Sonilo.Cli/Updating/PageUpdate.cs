using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Updating;

/// <summary>How a fetched page stands to the one on the disk.</summary>
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

/// <summary>One page of an update.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="State">How it stands to the one on the disk.</param>
internal sealed record PageUpdate(PageSource Source, string Path, PageState State)
{
    /// <summary>The page on the disk as read; <see langword="null"/> where there is none.</summary>
    public PageReading? Before { get; init; }

    /// <summary>The page as fetched and read; that on the disk where it is unchanged.</summary>
    public PageReading? After { get; init; }

    /// <summary>The bytes to write.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>What the lock will say of it.</summary>
    public LockedPage? Locked { get; init; }

    /// <summary>Why it is refused.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is missing or stale on the disk.</summary>
    public bool IsOutdated => State is PageState.Changed or PageState.New;
}
