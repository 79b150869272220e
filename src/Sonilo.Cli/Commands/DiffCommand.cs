using System.CommandLine;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Reporting;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo diff OLD NEW</c>: what changed in meaning, and what it breaks.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        var before = CommandLine.Page("old", "The old page, or the folder of the old pages.");
        var after = CommandLine.Page("new", "The new page, or the folder of the new pages.");
        var format = CommandLine.Format("text", "markdown", "json");
        var failOn = CommandLine.FailOn("The lowest verdict at which the exit code is 1 (default: never).");
        var command = new ToolCommand(
            "diff", "Shows what changed between two versions of the pages: the meaning, not the text.",
            new("diff old.md new.md", "shows what changed in meaning"),
            new("diff old new --fail-on major", "exits with 1 if something breaks"))
        {
            before, after, format, failOn,
        };
        command.SetAction(parsed =>
        {
            var (old, current) = (PageFile.ReadSet([parsed.GetValue(before)!]), PageFile.ReadSet([parsed.GetValue(after)!]));
            if (old.Models().Count + current.Models().Count == 0)
            {
                console.Fail("Neither side describes a model, so there is nothing to compare; dotnet sonilo check shows why.");
                return ExitCode.WrongUsage;
            }

            var comparison = PageComparer.Compare(old, current);
            if (console.HasScreen && parsed.GetValue(format) == "text")
            {
                ChangeScreen.Show(console, comparison);
                return Code(comparison, parsed.GetValue(failOn));
            }

            console.Out.Write(parsed.GetValue(format) switch
            {
                "json" => ChangeReport.ToJson(comparison),
                "markdown" => ChangeReport.ToMarkdown(comparison),
                _ => ChangeReport.ToText(comparison),
            });
            return Code(comparison, parsed.GetValue(failOn));
        });
        return command;
    }

    private static int Code(Comparison comparison, string? failOn) =>
        comparison.Reaches(CommandLine.VerdictOf(failOn)) ? ExitCode.Findings : ExitCode.Fine;
}
