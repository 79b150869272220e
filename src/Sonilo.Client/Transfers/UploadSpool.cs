using System.Runtime.CompilerServices;

namespace Sonilo;

/// <summary>Keeps what can be read only once in a file, because the service wants to know the size first, and parts may have to be sent again.</summary>
internal static class UploadSpool
{
    private const int BlockSize = 81920;

    /// <summary>The streams of which an upload has read what cannot be read again.</summary>
    private static readonly ConditionalWeakTable<Stream, object> Begun = new();

    /// <summary>Copies a stream to a temporary file.</summary>
    /// <returns>The file's path.</returns>
    /// <exception cref="AssetTransferException">It cannot be read to its end, was read before, or there is no room for it.</exception>
    public static async Task<string> CopyAsync(Stream stream, SoniloClientOptions options, CancellationToken cancellationToken)
    {
        lock (Begun)
        {
            // What an attempt before has left is not the file.
            if (Begun.TryGetValue(stream, out _))
            {
                throw UploadSource.NotRead("It was read by an earlier upload, and cannot go back: open it again, and upload that.", null);
            }

            Begun.Add(stream, Begun);
        }

        var folder = Path.GetTempPath();
        var path = PartialName.OfUpload(folder);
        PartialName.DeleteAbandoned(folder);
        try
        {
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, useAsync: true))
            {
                var block = new byte[BlockSize];
                while (await ReadAsync(stream, block, options, cancellationToken).ConfigureAwait(false) is > 0 and var read)
                {
                    await file.WriteAsync(block.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                }
            }

            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(path);
            throw UploadSource.NotRead($"It could not be copied to {folder} first. {exception.Message}", exception);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    // The caller's stream may be a connection that has died, and may not listen when it is told to stop.
    private static async Task<int> ReadAsync(Stream stream, byte[] block, SoniloClientOptions options, CancellationToken cancellationToken)
    {
        using var stall = options.TimeProvider.CreateTimeout(options.StallLimit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stall.Token);
        try
        {
            return await stream.ReadAsync(block.AsMemory(), either.Token).AsTask().OrCancelledAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw UploadSource.NotRead($"It gave no byte for {options.StallLimit}.", exception);
        }
    }
}
