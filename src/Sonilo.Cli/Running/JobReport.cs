using System.Globalization;
using System.Runtime.CompilerServices;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Spectre.Console;

namespace Sonilo.Cli.Running;

/// <summary>Shows jobs.</summary>
internal static class JobReport
{
    /// <summary>A table for terminals, tabs for pipes, JSON for programs.</summary>
    public static void Write(IReadOnlyList<ListedJob> jobs, bool asJson, ToolConsole console)
    {
        if (asJson)
        {
            console.Out.Write(ToJson(jobs));
        }
        else if (console.HasScreen)
        {
            Show(console, jobs);
        }
        else
        {
            foreach (var job in jobs)
            {
                console.Out.WriteLine(string.Join('\t', new[] { job.Id, job.State?.Status, job.State?.ModelId, job.Created, job.State?.Cost?.ToString(CultureInfo.InvariantCulture), job.Folder }
                    .Select(static text => SafeText.OnOneLine(text ?? ""))));
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Show(ToolConsole console, IReadOnlyList<ListedJob> jobs)
    {
        var screen = console.Screen;
        if (jobs.Count == 0)
        {
            screen.WriteLine("There are no jobs.");
            return;
        }

        var table = new Table().NoBorder();
        foreach (var heading in (string[])["Job", "Status", "Model", "Created (UTC)", "Cost", "Folder"])
        {
            _ = table.AddColumn(new TableColumn(new Text(heading, Look.Quiet)).PadLeft(0).PadRight(2));
        }

        table.Columns[0].NoWrap = true;
        foreach (var job in jobs)
        {
            _ = table.AddRow(
                new Text(job.Id, Look.Name),
                new Text(SafeText.OnOneLine(job.State?.Status ?? "?"), job.State is { HasEnded: true } state ? state.HasSucceeded ? Look.Good : Look.Wrong : Look.Careful),
                new Text(SafeText.OnOneLine(job.State?.ModelId ?? "")),
                new Text(job.Created, Look.Quiet),
                new Text(job.State?.Cost?.ToString(CultureInfo.InvariantCulture) ?? "", Look.Money),
                new Text(SafeText.OnOneLine(job.Folder ?? ""), Look.Quiet));
        }

        screen.Write(table);
        screen.Write(new Text("\ndotnet sonilo resume JOB -o FOLDER waits for a job and saves what it makes.\n", Look.Quiet));
    }

    private static string ToJson(IReadOnlyList<ListedJob> jobs) => JsonText.Of(json =>
        json.WriteObjects(jobs, job =>
        {
            json.WriteString("job", job.Id);
            json.WriteOptional("status", job.State?.Status);
            json.WriteOptional("model", job.State?.ModelId);
            json.WriteOptional("created", job.State?.CreatedAt?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteOptional("cost", job.State?.Cost);
            json.WriteOptional("folder", job.Folder);
        }));
}
