namespace Sonilo.Codegen.Problems;

/// <summary>How much a problem matters.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth knowing; what the vendor publishes has such things.</summary>
    Info,

    /// <summary>Something of the page is lost or contradicts itself.</summary>
    Warning,

    /// <summary>The page cannot be used at all.</summary>
    Error,
}

/// <summary>One kind of problem: its name, its message, and how much it matters.</summary>
/// <param name="Id">The id, such as <c>SON1004</c>: a literal, never used for anything else.</param>
/// <param name="Severity">How much it matters unless configured differently.</param>
/// <param name="Title">A few words that fit every problem of the kind.</param>
/// <param name="MessageFormat">What is wrong and what to do, with <c>{0}</c> for what is quoted from the page.</param>
public sealed record ProblemDescriptor(string Id, ProblemSeverity Severity, string Title, string MessageFormat)
{
    /// <summary>How much it matters, as build tools write it.</summary>
    public string SeverityWord => Severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Warning => "warning", _ => "info" };
}
