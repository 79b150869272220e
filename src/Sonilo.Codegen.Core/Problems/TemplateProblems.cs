using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Problems;

/// <summary>What can be wrong with a template. The compiler and the command line say the same words.</summary>
/// <remarks>The first argument is what the template was rendered for, as far as that is known.</remarks>
public static class TemplateProblems
{
    /// <summary>The template's text is not a template.</summary>
    public static readonly ProblemDescriptor Syntax = new("SON3001", ProblemSeverity.Error, "The template cannot be read", "The template cannot be read: {0}");

    /// <summary>A member, a variable or a function that does not exist.</summary>
    public static readonly ProblemDescriptor UnknownName = new("SON3002", ProblemSeverity.Error, "The template uses an unknown name", "The template uses an unknown name: {1}");

    /// <summary>Anything else that goes wrong while a template runs.</summary>
    public static readonly ProblemDescriptor Failed = new("SON3003", ProblemSeverity.Error, "The template failed", "The template failed for {0}: {1}");

    /// <summary>A template that runs or writes without end.</summary>
    public static readonly ProblemDescriptor Limit = new("SON3004", ProblemSeverity.Error, "The template was stopped", "The template was stopped for {0}: {1}");

    /// <summary>An include of something that is not there.</summary>
    public static readonly ProblemDescriptor Include = new(
        "SON3005", ProblemSeverity.Error, "The included template was not found",
        "{1}: include a template of the project, by its file name in quotes");

    /// <summary>What a template made is not C#.</summary>
    public static readonly ProblemDescriptor InvalidOutput = new(
        "SON3006", ProblemSeverity.Error, "The template's output is not C#",
        "The template's output for {0} is not C#; its line {1}: {2}. It begins: {3}");

    /// <summary>A file whose name does not say what it makes.</summary>
    public static readonly ProblemDescriptor Unnamed = new(
        "SON3007", ProblemSeverity.Error, "The template's name has no known ending",
        "'{0}' is a SoniloTemplate, and its name must end in .sbn-cs (a file for each model) or .all.sbn-cs (one file for all)");

    /// <summary>A host without what the engine needs.</summary>
    public static readonly ProblemDescriptor NoEngine = new(
        "SON3008", ProblemSeverity.Warning, "This compiler cannot run templates",
        "This compiler cannot run templates ({0}), so they make no files here: build with the .NET SDK 8 or later, or write the files with 'dotnet sonilo generate --template' and commit them");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } = [Syntax, UnknownName, Failed, Limit, Include, InvalidOutput, Unnamed, NoEngine];

    /// <summary>The problems, each place once: what is wrong for a thousand models is said for the first, with how many more there are.</summary>
    public static IEnumerable<Problem> Grouped(IEnumerable<Problem> problems) =>
        problems.GroupBy(static problem => (problem.Descriptor.Id, problem.Path, problem.Span)).Select(static group =>
        {
            var first = group.First();
            var subjects = group.Select(static problem => problem.Arguments.Count > 0 ? problem.Arguments[0] : null).Distinct(StringComparer.Ordinal).Count();
            return subjects <= 1 ? first : first with { Arguments = new[] { $"{first.Arguments[0]} and {subjects - 1} more" }.Concat(first.Arguments.Skip(1)).ToEquatableArray() };
        });
}
