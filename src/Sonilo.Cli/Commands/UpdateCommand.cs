using System.CommandLine;
using Sonilo.Cli.Reporting;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Updating;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo update</c>: fetches the pages, shows what changed, and writes them if they are fit to be.</summary>
internal static class UpdateCommand
{
    public static Command Create(ToolConsole console)
    {
        var arguments = new UpdateArguments();
        var command = arguments.Command(
            "Fetches the pages, checks them, shows what changed, and writes all or nothing.",
            new("update", "fetches Sonilo's pages, or those that sonilo.lock names"),
            new("update --dry-run", "only shows what changed"),
            new("update --live 'sonilo*'", "makes a page of the service's own records of Sonilo's models"),
            new("update --live --check", "for CI, weekly: exits with 1 if the service has changed"),
            new("update --check --fail-on major", "for CI: exits with 1 if something breaks"));
        command.SetAction((parsed, cancellation) => RunAsync(arguments.Read(parsed), parsed.GetValue(arguments.Format)!, console, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(UpdateRequest request, string format, ToolConsole console, CancellationToken cancellation)
    {
        var result = await new PageUpdater(request, console).RunAsync(cancellation).ConfigureAwait(false);
        if (result.Notes.Count > 0)
        {
            console.Note(result.Notes);
        }

        await console.Out.WriteAsync(format switch
        {
            "json" => UpdateReport.ToJson(result),
            "markdown" => UpdateReport.ToMarkdown(result),
            _ => UpdateReport.ToText(result),
        }).ConfigureAwait(false);
        if (result.Outcome is UpdateOutcome.Written or UpdateOutcome.UpToDate && request is { IsCheck: false, IsDryRun: false } && ProjectWiring.Advice(request.Folder) is { } advice)
        {
            console.Note(advice);
        }

        return result.Outcome switch
        {
            UpdateOutcome.Refused or UpdateOutcome.VerdictReached => ExitCode.Findings,

            // With --fail-on, only changes from that verdict on are findings.
            UpdateOutcome.OutOfDate when request.FailOn is null => ExitCode.Findings,
            _ => ExitCode.Fine,
        };
    }
}
