using System.CommandLine;
using Sonilo.Cli.Commands;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Running;

/// <summary><c>dotnet sonilo resume JOB</c>: waits for a job that was started before, on this machine or another, and saves what it makes.</summary>
internal static class ResumeCommand
{
    public static Command Create(ToolConsole console)
    {
        var job = new Argument<string>("job") { Description = "The job's id, such as job_x." };
        var results = new ResultArguments();
        var command = new ToolCommand(
            "resume", "Waits for a job that was started earlier, and saves its files. It starts nothing and costs nothing.",
            new("resume job_x -o music", "saves what job_x makes"),
            new("jobs", "lists the jobs that there are"))
        {
            job,
        };
        results.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = results.Read(parsed);
            request.Folder.Prepare();
            var session = ServiceSession.Open();
            await using (session.ConfigureAwait(false))
            {
                return await new ModelRun(request, session, console).ResumeAsync(parsed.GetValue(job)!, cancellation).ConfigureAwait(false);
            }
        });
        return command;
    }
}
