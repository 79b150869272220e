using System.Runtime.InteropServices;

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

    /// <summary>Opens what earlier attempts have brought, or begins.</summary>
    /// <exception cref="AssetTransferException">The file cannot be written.</exception>
    public PartialFile(string target)
    {
        this.target = target;
        var name = Path.Combine(Path.GetDirectoryName(target)!, "." + Path.GetFileName(target));
        path = name + ".part";
        try
        {
            if (TryOpen(path) is not { } opened)
            {
                (isShared, path) = (false, $"{name}.{Guid.NewGuid():N}.part");
                opened = Open(path);
            }

            file = opened;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(exception);
        }
    }

    /// <summary>How many bytes are there.</summary>
    public long Length => file.Length;

    /// <summary>The first bytes.</summary>
    public byte[] Head()
    {
        file.Position = 0;
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
        Cut(offset);
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

            await WriteAsync(block, read, cancellationToken).ConfigureAwait(false);
            moved(file.Position);
        }

        await WriteAsync(block, 0, cancellationToken).ConfigureAwait(false);
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

    private static FileStream? TryOpen(string path)
    {
        try
        {
            var opened = Open(path);
            if (IsAt(path, opened))
            {
                return opened;
            }

            opened.Dispose();
        }
        catch (IOException)
        {
            // Another save has it, or had it when this was tried. Any other fault is met again by the file that is opened instead.
        }

        return null;
    }

    // Between being opened and being locked, it may have got its name, or been dropped, and another save may have begun under this one.
    private static bool IsAt(string path, FileStream opened) => File.Exists(path)
#if NET
        && File.GetCreationTimeUtc(path) == File.GetCreationTimeUtc(opened.SafeFileHandle)
#endif
        ;

    // A file in use can be given another name: on Windows only where that is allowed, and elsewhere only sharing nothing locks it.
    // Without a buffer: what a full disk did not take would be written once more when the file is closed, and fail there.
    private static FileStream Open(string path) => new(
        path, FileMode.OpenOrCreate, FileAccess.ReadWrite,
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? FileShare.Read | FileShare.Delete : FileShare.None, bufferSize: 1, useAsync: true);

    // A full disk is met when bytes are written, or only when they are flushed.
    private async Task WriteAsync(byte[] block, int count, CancellationToken cancellationToken)
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
