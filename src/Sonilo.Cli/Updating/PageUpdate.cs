using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Updating;

/// <summary>One page of an update.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Path">Its path on disk.</param>
/// <param name="State">How it compares with the one on disk.</param>
internal sealed record PageUpdate(PageSource Source, string Path, PageState State)
{
    /// <summary>The page on the disk as read; <see langword="null"/> where there is none.</summary>
    public PageReading? Before { get; init; }

    /// <summary>The page as fetched and read; that on the disk where it is unchanged.</summary>
    public PageReading? After { get; init; }

    /// <summary>The bytes to write.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Its entry in the lock.</summary>
    public LockedPage? Locked { get; init; }

    /// <summary>Why it is refused.</summary>
    public string? Reason { get; init; }

    /// <summary>What of the records that made the page could not be used.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether the file on disk is missing or out of date.</summary>
    public bool IsOutdated => State is PageState.Changed or PageState.New;
}
