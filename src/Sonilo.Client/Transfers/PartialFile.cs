namespace Sonilo;

/// <summary>A file that is on its way: beside its target under another name, until it is whole. What is there of it stays, so that the next attempt goes on.</summary>
internal sealed class PartialFile(string target)
{
    private const int BlockSize = 81920;
    private readonly string path = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.part");

    /// <summary>How many bytes are there.</summary>
    public long Length => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <summary>The first bytes.</summary>
    public byte[] Head()
    {
        using var file = File.OpenRead(path);
        var head = new byte[(int)Math.Min(FileSignature.Length, file.Length)];
        var filled = 0;
        while (filled < head.Length && file.Read(head, filled, head.Length - filled) is > 0 and var read)
        {
            filled += read;
        }

        return head;
    }

    /// <summary>Appends what a stream gives, from a byte on.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="offset">Where they begin; what is there beyond is dropped.</param>
    /// <param name="moved">Receives how many bytes are there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AssetTransferException">The file cannot be written.</exception>
    public async Task AppendAsync(Stream source, long offset, Action<long> moved, CancellationToken cancellationToken)
    {
        using var file = Open(offset);
        var block = new byte[BlockSize];
        while (true)
        {
#if NET
            var read = await source.ReadAsync(block, cancellationToken).ConfigureAwait(false);
#else
            var read = await source.ReadAsync(block, 0, block.Length, cancellationToken).ConfigureAwait(false);
#endif
            if (read == 0)
            {
                break;
            }

            await WriteAsync(file, block, read, cancellationToken).ConfigureAwait(false);
            moved(file.Position);
        }

        await WriteAsync(file, block, 0, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the whole file its name.</summary>
    public void Place(string name, bool overwrite)
    {
#if NET
        File.Move(path, name, overwrite);
#else
        if (overwrite && File.Exists(name))
        {
            File.Replace(path, name, null);
        }
        else
        {
            File.Move(path, name);
        }
#endif
    }

    /// <summary>Drops what is there.</summary>
    public void Delete()
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private FileStream Open(long offset)
    {
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 4096, useAsync: true);
            file.SetLength(offset);
            file.Position = offset;
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(exception);
        }
    }

    // A full disk is met when bytes are written, or only when they are flushed.
    private async Task WriteAsync(FileStream file, byte[] block, int count, CancellationToken cancellationToken)
    {
        try
        {
#if NET
            await file.WriteAsync(block.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
#else
            await file.WriteAsync(block, 0, count, cancellationToken).ConfigureAwait(false);
#endif
            if (count == 0)
            {
                await file.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(exception);
        }
    }

    private AssetTransferException NotWritten(Exception cause) => new($"{target} cannot be written. {cause.Message}", cause) { IsLocal = true };
}
