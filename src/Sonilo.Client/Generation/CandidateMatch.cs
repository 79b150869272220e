namespace Sonilo;

/// <summary>How well a job's input agrees with what was sent. Services trim texts, add defaults and show files differently, so that even a difference excludes no job.</summary>
public enum CandidateMatch
{
    /// <summary>Some value differs.</summary>
    Different,

    /// <summary>Nothing contradicts what was sent, but not all of it is shown, or not in a form that can be compared.</summary>
    Possible,

    /// <summary>Every parameter that was sent is shown, with the same value.</summary>
    Same,
}
