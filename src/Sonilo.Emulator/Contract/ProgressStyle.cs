namespace Sonilo.Emulator;

/// <summary>How a job's progress is told.</summary>
public enum ProgressStyle
{
    /// <summary>From 0 to 1, as documented.</summary>
    Fraction,

    /// <summary>From 0 to 100.</summary>
    Percent,

    /// <summary>Up to 1.02, as was seen.</summary>
    Overshooting,

    /// <summary>0 until the end.</summary>
    ZeroUntilTheEnd,

    /// <summary>Now and then less than before.</summary>
    Falling,

    /// <summary>Not at all.</summary>
    Missing,
}
