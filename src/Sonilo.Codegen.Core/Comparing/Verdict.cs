namespace Sonilo.Codegen.Comparing;

/// <summary>Which part of a semantic version the changes ask to raise, from least to most.</summary>
public enum Verdict
{
    /// <summary>Nothing changed in meaning.</summary>
    None,

    /// <summary>Only documentation or dates changed.</summary>
    Patch,

    /// <summary>There is more to use, and nothing breaks.</summary>
    Minor,

    /// <summary>Something breaks: code that used to compile, or requests that used to be valid.</summary>
    Major,
}
