using System.CommandLine;
using Sonilo.Cli.Commands;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Running;

/// <summary><c>dotnet sonilo jobs</c>: the jobs of the service, those of this machine first.</summary>
internal static class JobsCommand
{
    // How far back the service's list is read for jobs of this machine.
    private const int MostRead = 1000;

    public static Command Create(ToolConsole console)
    {
        var limit = new Option<int>("--limit") { Description = "The most jobs to show.", DefaultValueFactory = static _ => 20 };
        CommandLine.Refuse(limit, static count => count is < 1 or > MostRead, $"--limit takes 1 to {MostRead}.");
        var format = CommandLine.Format("text", "json");
        var command = new ToolCommand(
            "jobs", "Lists the service's jobs, newest first, starting with those from this machine.",
            new("jobs", "lists the last jobs"),
            new("jobs --limit 100 --format json", "lists more of them, for programs"))
        {
            limit, format,
        };
        command.SetAction((parsed, cancellation) => ListAsync(parsed.GetValue(limit), parsed.GetValue(format) == "json", console, cancellation));
        return command;
    }

    private static async Task<int> ListAsync(int limit, bool asJson, ToolConsole console, CancellationToken cancellation)
    {
        var session = ServiceSession.Open();
        await using (session.ConfigureAwait(false))
        {
            var notes = new JobNotes(console.NotesFolder).Read(session.Address);
            try
            {
                var jobs = await ReadAsync(session.Client, notes, limit, cancellation).ConfigureAwait(false);
                JobReport.Write(jobs, asJson, console);
                return ExitCode.Fine;
            }
            catch (Exception exception) when (ServiceFailure.IsKnown(exception))
            {
                console.Fail("The jobs cannot be listed: " + ((exception as SoniloException)?.Reason ?? exception.Message));
                return exception switch { OperationCanceledException => ExitCode.Interrupted, SoniloAuthenticationException => ExitCode.WrongUsage, _ => ExitCode.OutsideFailed };
            }
        }
    }

    // As long as jobs of this machine may follow, and no further than is shown where there are none.
    private static async Task<List<ListedJob>> ReadAsync(SoniloClient client, IReadOnlyDictionary<string, NotedJob> notes, int limit, CancellationToken cancellation)
    {
        var (read, missing) = (new List<ListedJob>(), notes.Count);
        await foreach (var job in client.ListJobsAsync(cancellationToken: cancellation).ConfigureAwait(false))
        {
            var note = notes.GetValueOrDefault(job.Id);
            read.Add(new ListedJob(job.Id, job.State, note?.Folder));
            missing -= note is null ? 0 : 1;
            if (read.Count == MostRead || (missing == 0 && read.Count >= limit))
            {
                break;
            }
        }

        return [.. read
            .OrderBy(static job => job.Folder is null)
            .ThenByDescending(static job => job.State?.CreatedAt ?? DateTimeOffset.MinValue)
            .Take(limit)];
    }
}
