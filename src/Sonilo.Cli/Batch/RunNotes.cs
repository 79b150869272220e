using System.Collections.Concurrent;

namespace Sonilo.Cli.Batch;

/// <summary>What a run notes for later ones: a value under a key, a line each, added to the end of a file.</summary>
internal sealed class RunNotes
{
    private readonly string path;
    private readonly string service;
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Opens what earlier runs wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="service">Which service they are about; notes about others stay in the file, unseen.</param>
    public RunNotes(string path, string service)
    {
        (this.path, this.service) = (path, service);
        if (!File.Exists(path))
        {
            return;
        }

        // The last line may have been cut when a run was killed.
        foreach (var fields in File.ReadLines(path).Select(static line => line.Split('\t')).Where(fields => fields is [var about, _, _, ""] && about == service))
        {
            known[fields[1]] = fields[2];
        }
    }

    /// <summary>What is noted under a key.</summary>
    public string? this[string key] => known.GetValueOrDefault(key);

    /// <summary>Notes it; neither may hold a tab or a line's end.</summary>
    public void Add(string key, string value)
    {
        known[key] = value;
        lock (known)
        {
            File.AppendAllText(path, $"{service}\t{key}\t{value}\t\n");
        }
    }
}
