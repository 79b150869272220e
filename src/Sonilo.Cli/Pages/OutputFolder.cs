using System.Text;

namespace Sonilo.Cli.Pages;

/// <summary>A folder that a command fills: only what changed is touched.</summary>
internal sealed class OutputFolder(string folder)
{
    /// <summary>How many files were written.</summary>
    public int Written { get; private set; }

    /// <summary>How many files were as they should be.</summary>
    public int Kept { get; private set; }

    /// <summary>How many files were removed.</summary>
    public int Removed { get; private set; }

    /// <summary>Writes a file, unless it is there already, byte for byte.</summary>
    public void Write(string name, string text)
    {
        _ = Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
        {
            Kept++;
            return;
        }

        File.WriteAllBytes(path, bytes);
        Written++;
    }

    /// <summary>Removes the files of this kind that no longer belong, but none that somebody else made.</summary>
    public void RemoveOthers(string pattern, IReadOnlySet<string> belonging, string header)
    {
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [])
        {
            if (!belonging.Contains(Path.GetFileName(path)) && BeginsWith(path, header))
            {
                File.Delete(path);
                Removed++;
            }
        }
    }

    /// <summary>What was done, in one line.</summary>
    public override string ToString() => $"{folder}: {Written} file(s) written, {Kept} unchanged, {Removed} removed";

    private static bool BeginsWith(string path, string header)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var begin = new char[header.Length];
        return reader.ReadBlock(begin) == begin.Length && begin.AsSpan().SequenceEqual(header);
    }
}
