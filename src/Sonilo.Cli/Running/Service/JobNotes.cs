using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sonilo.Cli.Running;

/// <summary>A job that this machine started.</summary>
/// <param name="JobId">Its id.</param>
/// <param name="Address">The service that runs it; <see langword="null"/> for Scenario's own.</param>
/// <param name="Folder">Where its files were to be saved.</param>
internal sealed record NotedJob(string JobId, string? Address, string Folder);

/// <summary>The jobs that this machine started, one line each: whatever ends the process, its job is found again.</summary>
/// <param name="folder">Where the notes are kept; <see langword="null"/> where the platform has no such place, and nothing is noted.</param>
internal sealed class JobNotes(string? folder)
{
    // Enough for a year of daily use, and read in a moment.
    private const int MostRead = 1000;

    private string? NotesPath => folder is null ? null : Path.Combine(folder, "jobs.jsonl");

    /// <summary>Notes a job. Notes are a help and no promise: where they cannot be written, the job goes on without.</summary>
    public void Add(NotedJob job)
    {
        if (NotesPath is not { } path)
        {
            return;
        }

        try
        {
            _ = Directory.CreateDirectory(folder!);
            var line = new JsonObject { ["job"] = job.JobId, ["address"] = job.Address, ["folder"] = job.Folder }.ToJsonString() + "\n";
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            file.Write(Encoding.UTF8.GetBytes(line));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // See above.
        }
    }

    /// <summary>The jobs of one service by their ids, the last ones; none where nothing was noted.</summary>
    public IReadOnlyDictionary<string, NotedJob> Read(Uri? address)
    {
        var found = new Dictionary<string, NotedJob>(StringComparer.Ordinal);
        try
        {
            var lines = NotesPath is { } path && File.Exists(path) ? File.ReadLines(path, Encoding.UTF8).TakeLast(MostRead) : [];
            foreach (var job in lines.Select(Parse).OfType<NotedJob>().Where(job => job.Address == address?.AbsoluteUri))
            {
                found[job.JobId] = job;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The service has the jobs; what is lost is only which of them are this machine's.
        }

        return found;
    }

    // A line that a crash cut off is not a job.
    private static NotedJob? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var job = document.RootElement;
            return job.GetProperty("job").GetString() is { Length: > 0 } id
                ? new NotedJob(id, job.GetProperty("address").GetString(), job.GetProperty("folder").GetString() ?? ".")
                : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
