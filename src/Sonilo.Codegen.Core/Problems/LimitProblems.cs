namespace Sonilo.Codegen.Problems;

/// <summary>The problems of rules, of lists' items, and of the columns that the vendor's pages leave out.</summary>
/// <remarks>A part of <see cref="PageProblems"/>: reading a page reports them.</remarks>
public static class LimitProblems
{
    /// <summary>A rule that cannot be read.</summary>
    public static ProblemDescriptor MalformedRule { get; } = new(
        "SON1026", ProblemSeverity.Warning, "The rule cannot be read",
        "'{0}' is not a rule and is not enforced: write 'a required with b', 'a required without b', 'a required when b is x, y', 'a excludes b', 'at most one of a, b', 'at least one of a, b', 'list contiguous from start to end', or sums with one <=, <, >= or > between them, such as 'startOffset + duration <= video.duration'");

    /// <summary>A step or a length that cannot be one.</summary>
    public static ProblemDescriptor LimitOutOfRange { get; } = new(
        "SON1028", ProblemSeverity.Warning, "The limit makes no sense",
        "'{0}' cannot be the {1}: a step is above zero, a duration is not below zero, and a length is a whole number from 0 to 2147483647");

    /// <summary>A rule that names what there is not, or compares what cannot be compared.</summary>
    public static ProblemDescriptor RuleNotEnforced { get; } = new(
        "SON1036", ProblemSeverity.Warning, "The rule is not enforced",
        "The rule '{0}' is not enforced, because {1}: correct the rule, or remove it");

    /// <summary>A minimum length above the maximum length.</summary>
    public static ProblemDescriptor MinimumLengthAboveMaximum { get; } = new(
        "SON1037", ProblemSeverity.Warning, "The minimum length is above the maximum length",
        "The minimum length {0} of '{2}' is above its maximum length {1}, so no value is valid: correct one of them");

    /// <summary>A limit on a type that cannot break it.</summary>
    public static ProblemDescriptor LimitWithoutUse { get; } = new(
        "SON1038", ProblemSeverity.Info, "The limit does not apply to the type",
        "A {0} does not apply to '{1}' of type {2} and is not checked: write '-', or correct the type");

    /// <summary>A table of items that belongs to no list.</summary>
    public static ProblemDescriptor ItemTableWithoutUse { get; } = new(
        "SON1039", ProblemSeverity.Warning, "The table of items is not read",
        "The table below '### {0}' is not read, because {1}: give the heading the name of an inputs_array of the table above");

    /// <summary>A label without its value, or the other way round.</summary>
    public static ProblemDescriptor UnreadableLabel { get; } = new(
        "SON1045", ProblemSeverity.Warning, "The labels cannot be read",
        "'{0}' in the labels of '{1}' is not part of a pair: write each value and its label in code spans, such as `4` = `4 seconds`");

    /// <summary>A default that the parameter's step or length forbids.</summary>
    public static ProblemDescriptor DefaultBreaksLimit { get; } = new(
        "SON1046", ProblemSeverity.Warning, "The default breaks a limit",
        "The default '{0}' of '{1}' does not fit its {2}: correct the default or the limit");

    /// <summary>A Cost cell that is neither yes nor no.</summary>
    public static ProblemDescriptor UnreadableCost { get; } = new(
        "SON1047", ProblemSeverity.Warning, "Cost is neither Yes nor No",
        "'{0}' is neither yes nor no, so it is not known whether '{1}' moves the price: write Yes or No");

    /// <summary>A size that cannot be one.</summary>
    public static ProblemDescriptor UnreadableSize { get; } = new(
        "SON1048", ProblemSeverity.Warning, "The size cannot be read",
        "'{0}' is not a size: write whole bytes such as 52428800, or a number with kB, MB, GB (powers of 1000), KiB, MiB or GiB (powers of 1024)");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        MalformedRule, LimitOutOfRange, RuleNotEnforced, MinimumLengthAboveMaximum, LimitWithoutUse, ItemTableWithoutUse, UnreadableLabel, DefaultBreaksLimit,
        UnreadableCost, UnreadableSize,
    ];
}
