using System.Buffers;
using System.Text;

namespace Sonilo.Cli.Writing;

/// <summary>A folder that a command fills: only what changed is touched.</summary>
internal sealed class OutputFolder
{
    private readonly string folder;

    // What lay there before. Asked once: with a thousand files, asking for each costs as much as writing them.
    private readonly Dictionary<string, long> sizes;
    private int written;
    private int kept;
    private int removed;

    /// <summary>Opens the folder, or makes it.</summary>
    /// <exception cref="Terminal.WrongInputException">Nothing can be written there.</exception>
    public OutputFolder(string folder)
    {
        this.folder = folder;
        WritableFolder.Prepare(folder);
        sizes = new DirectoryInfo(folder).EnumerateFiles().ToDictionary(static file => file.Name, static file => file.Length, StringComparer.Ordinal);
    }

    /// <summary>Writes a file, unless it is there already, byte for byte.</summary>
    public void Write(string name, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var bytes = buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer));
            var path = Path.Combine(folder, name);
            if (sizes.TryGetValue(name, out var size) && size == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path)))
            {
                kept++;
                return;
            }

            // Not FileMode.Create: it empties the file first, and ext4 then sends the bytes to the disk when the file is closed,
            // which makes writing a thousand files take twice as long, and writing them again twenty times.
            using var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write);
            RandomAccess.Write(file, bytes, fileOffset: 0);
            if (RandomAccess.GetLength(file) != bytes.Length)
            {
                RandomAccess.SetLength(file, bytes.Length);
            }

            written++;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Removes the files with this ending that no longer belong, but none that somebody else made.</summary>
    public void RemoveOthers(string ending, IReadOnlySet<string> belonging, string header)
    {
        foreach (var name in sizes.Keys.Where(name => name.EndsWith(ending, StringComparison.Ordinal) && !belonging.Contains(name)))
        {
            var path = Path.Combine(folder, name);
            if (BeginsWith(path, header))
            {
                File.Delete(path);
                removed++;
            }
        }
    }

    /// <summary>What was done, in one line.</summary>
    public override string ToString() => $"{folder}: {Quantity.Of(written, "file")} written, {kept} unchanged, {removed} removed";

    private static bool BeginsWith(string path, string header)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var begin = new char[header.Length];
        return reader.ReadBlock(begin) == begin.Length && begin.AsSpan().SequenceEqual(header);
    }
}
