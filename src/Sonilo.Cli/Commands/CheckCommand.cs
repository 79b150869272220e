using System.CommandLine;
using System.Text;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Reporting;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Problems;
using Sonilo.Codegen.Reading;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo check PAGE…</c>: the problems that the build reports, without a build.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        var pages = CommandLine.Pages("page", "Pages, or folders of pages (except README.md).");
        var format = CommandLine.Format("text", "json", "sarif", "github");
        var failOn = CommandLine.Choice("--fail-on", "The lowest severity at which the exit code is 1 (published pages have infos).", "info", "warning", "error");
        failOn.DefaultValueFactory = static _ => "warning";
        var propose = new Option<string?>("--propose") { Description = "Write what descriptions say and nothing else states (SON1050) to a new supplement, to be read and kept.", HelpName = "name.supplement.md" };
        CommandLine.Refuse(propose, static path => path is null ? null
            : File.Exists(path) ? $"'{path}' is there already: name a new file, or delete that one."
            : PageFile.IsSupplement(path) ? null
            : $"'{path}' would not be read as a supplement: let its name end in .supplement.md.");
        var command = new ToolCommand(
            "check", "Reports every problem in the pages, and between them, at its line and column.",
            new("check schemas", "checks every page below a folder"),
            new("check schemas --propose schemas/mine.supplement.md", "writes what descriptions say and tables leave out"),
            new("check schemas --format github", "shows the problems at their lines in a pull request"))
        {
            pages, format, failOn, propose,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var paths = PageFile.Expand(parsed.GetValue(pages)!).Distinct(StringComparer.Ordinal).ToList();
            return Task.FromResult(Check(paths, parsed.GetValue(format)!, parsed.GetValue(failOn)!, parsed.GetValue(propose), console, cancellation));
        });
        return command;
    }

    private static int Check(List<string> paths, string format, string failOn, string? proposal, ToolConsole console, CancellationToken cancellation)
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
            report.Show(console);
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
        if (proposal is not null)
        {
            Propose(pages, proposal, console);
        }

        var limit = failOn switch { "error" => ProblemSeverity.Error, "info" => ProblemSeverity.Info, _ => ProblemSeverity.Warning };
        return report.Worst >= limit ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void Propose(List<CheckedPage> pages, string path, ToolConsole console)
    {
        var kinds = pages.ToLookup(static page => page.IsSupplement, static page => page.Reading.Page);
        var (text, count) = ProposedSupplement.Of(ModelMerge.Merge(kinds[false], kinds[true]).Models.Select(static model => model.Model));
        if (count == 0)
        {
            console.Note("There is nothing to propose; no file was written.");
            return;
        }

        AtomicFile.Write(path, Encoding.UTF8.GetBytes(text));
        console.Note($"{Quantity.Of(count, "line")} proposed in {path}: read each against its words before you keep it.");
    }
}
