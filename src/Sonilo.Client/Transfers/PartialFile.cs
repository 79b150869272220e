namespace Sonilo;

/// <summary>A file that is on its way: beside its target under another name, until it is whole. What is there of it stays, so that the next attempt goes on.</summary>
/// <remarks>It is locked for as long as this object has it. Where another save, of this process or another, has it already, this one begins a file of its own.</remarks>
internal sealed class PartialFile : IDisposable
{
    private const int BlockSize = 81920;
    private readonly string target;
    private readonly bool isShared = true;
    private readonly string path;
    private readonly FileStream file;
    private bool isPlaced;

    /// <summary>Opens what earlier attempts have brought of the asset, or begins.</summary>
    /// <exception cref="AssetTransferException">The file cannot be written.</exception>
    public PartialFile(string target, string assetId)
    {
        this.target = target;
        var folder = Path.GetDirectoryName(target)!;
        path = PartialName.Of(folder, assetId);
        try
        {
            Directory.CreateDirectory(folder);
            if (LockedFile.TryOpen(path, FileMode.OpenOrCreate) is not { } opened)
            {
                (isShared, path) = (false, PartialName.OwnOf(folder, assetId));
                opened = LockedFile.Open(path, FileMode.CreateNew);
            }

            file = opened;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(exception);
        }

        // Not before this save has its own.
        PartialName.DeleteAbandoned(folder);
    }

    /// <summary>How many bytes are there.</summary>
    public long Length => file.Length;

    /// <summary>The first bytes.</summary>
    public byte[] Head()
    {
        file.Position = 0;
        return FileSignature.HeadOf(file);
    }

    /// <summary>Appends what a stream gives, from a byte on.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="offset">Where they begin; what is there beyond is dropped.</param>
    /// <param name="moved">Receives how many bytes are there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="AssetTransferException">The file cannot be written.</exception>
    public async Task AppendAsync(Stream source, long offset, Action<long> moved, CancellationToken cancellationToken)
    {
        Cut(offset);
        var block = new byte[BlockSize];
        while (await source.ReadAsync(block.AsMemory(), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            await WriteAsync(block, read, cancellationToken).ConfigureAwait(false);
            moved(file.Position);
        }

        await WriteAsync(block, 0, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the whole file its name.</summary>
    /// <exception cref="IOException">Another file has it.</exception>
    /// <exception cref="AssetTransferException">It cannot be given.</exception>
    public void Place(string name, bool overwrite)
    {
        try
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && (overwrite || !File.Exists(name)))
        {
            throw NotWritten(exception);
        }

        isPlaced = true;
    }

    /// <summary>Drops what is there from a byte on.</summary>
    /// <exception cref="AssetTransferException">The file cannot be written.</exception>
    public void Cut(long length)
    {
        try
        {
            file.SetLength(length);
            file.Position = length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(exception);
        }
    }

    /// <summary>Leaves what is there to the next attempt; a file that it would not find, or that is empty, goes.</summary>
    public void Dispose()
    {
        using (file)
        {
            // Before it is closed: after that, it may be another one's.
            if (!isPlaced && (!isShared || file.Length == 0))
            {
                File.Delete(path);
            }
        }
    }

    // A full disk is met when bytes are written, or only when they are flushed.
    private async Task WriteAsync(byte[] block, int count, CancellationToken cancellationToken)
    {
        try
        {
            await file.WriteAsync(block.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
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
