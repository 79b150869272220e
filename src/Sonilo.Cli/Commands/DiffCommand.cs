using System.CommandLine;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Reporting;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Comparing;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo diff OLD NEW</c>: what changed in meaning, and whom it breaks.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        var before = CommandLine.Page("old", "The old page, or the folder of the old pages.");
        var after = CommandLine.Page("new", "The new page, or the folder of the new pages.");
        var format = CommandLine.Format("text", "markdown", "json");
        var failOn = CommandLine.FailOn("The lowest verdict at which the exit code is 1 (default: never).");
        var command = new Command("diff", "Shows what changed between two versions of the pages, in meaning and not in text.") { before, after, format, failOn };
        command.SetAction(parsed =>
        {
            var comparison = PageComparer.Compare(PageFile.ReadSet([parsed.GetValue(before)!]), PageFile.ReadSet([parsed.GetValue(after)!]));
            console.Out.Write(parsed.GetValue(format) switch
            {
                "json" => ChangeReport.ToJson(comparison),
                "markdown" => ChangeReport.ToMarkdown(comparison),
                _ => ChangeReport.ToText(comparison),
            });
            return comparison.Reaches(CommandLine.VerdictOf(parsed.GetValue(failOn))) ? ExitCode.Findings : ExitCode.Fine;
        });
        return command;
    }
}
