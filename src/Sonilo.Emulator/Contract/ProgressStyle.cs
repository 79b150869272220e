namespace Sonilo.Emulator;

/// <summary>How a job's progress is reported.</summary>
public enum ProgressStyle
{
    /// <summary>From 0 to 1, as documented.</summary>
    Fraction,

    /// <summary>From 0 to 100.</summary>
    Percent,

    /// <summary>Up to 1.02, as observed.</summary>
    Overshooting,

    /// <summary>0 until the end.</summary>
    ZeroUntilTheEnd,

    /// <summary>Sometimes less than before.</summary>
    Falling,

    /// <summary>Not at all.</summary>
    Missing,
}
