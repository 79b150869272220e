using System.CommandLine;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Reporting;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo check PAGE…</c>: the problems that the build reports, without a build.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        var pages = CommandLine.Pages("page", "Pages, or folders of pages (README.md apart).");
        var format = CommandLine.Format("text", "json", "sarif", "github");
        var failOn = CommandLine.Choice("--fail-on", "The lowest severity at which the exit code is 1 (default: warning; published pages have infos).", "info", "warning", "error");
        failOn.DefaultValueFactory = static _ => "warning";
        var command = new ToolCommand(
            "check", "Reports every problem of the pages, and between them, at its line and column.",
            new("check schemas", "checks every page below a folder"),
            new("check schemas --format github", "shows the problems at their lines in a pull request"))
        {
            pages, format, failOn,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var paths = PageFile.Expand(parsed.GetValue(pages)!).Distinct(StringComparer.Ordinal).ToList();
            return Task.FromResult(Check(paths, parsed.GetValue(format)!, parsed.GetValue(failOn)!, console, cancellation));
        });
        return command;
    }

    private static int Check(List<string> paths, string format, string failOn, ToolConsole console, CancellationToken cancellation)
    {
        var pages = new List<CheckedPage>(paths.Count);
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            console.Progress($"{pages.Count + 1}/{paths.Count} {path}");
            pages.Add(PageFile.ReadWithText(path));
        }

        console.EndProgress();
        var report = new ProblemReport(PageSetCheck.Check(pages));
        if (console.HasScreen && format == "text")
        {
            report.Show(console.Screen);
        }
        else
        {
            console.Out.Write(format switch
            {
                "json" => report.ToJson(),
                "sarif" => SarifReport.Of(report.Problems),
                "github" => report.ToGitHub(),
                _ => report.ToText(),
            });
        }

        console.Error.WriteLine(report.ToSummary());
        var limit = failOn switch { "error" => ProblemSeverity.Error, "info" => ProblemSeverity.Info, _ => ProblemSeverity.Warning };
        return report.Worst >= limit ? ExitCode.Findings : ExitCode.Fine;
    }
}
