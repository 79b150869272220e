namespace Sonilo.Cli.Updating;

/// <summary>How an update ended.</summary>
internal enum UpdateOutcome
{
    /// <summary>Every page on disk is the newest.</summary>
    UpToDate,

    /// <summary>Pages were written.</summary>
    Written,

    /// <summary>Pages would have been written, but this was a dry run.</summary>
    DryRun,

    /// <summary>Pages are out of date, and this was a check.</summary>
    OutOfDate,

    /// <summary>A page was refused, so nothing was written.</summary>
    Refused,

    /// <summary>The verdict reached the level that the user refuses, so nothing was written.</summary>
    VerdictReached,
}
