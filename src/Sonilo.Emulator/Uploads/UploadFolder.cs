namespace Sonilo.Emulator;

/// <summary>Keeps uploaded bytes on disk, in a folder that is deleted with the emulator.</summary>
internal sealed class UploadFolder : IDisposable
{
    private readonly Lazy<DirectoryInfo> folder = new(static () => Directory.CreateTempSubdirectory("sonilo-emulator-"));

    /// <summary>Writes a part; an earlier one is replaced.</summary>
    /// <returns>Its size; <see langword="null"/> where it exceeds <paramref name="limit"/>, and nothing is kept.</returns>
    public async Task<long?> WritePartAsync(string uploadId, int number, Stream source, long limit, CancellationToken cancellationToken)
    {
        var path = PartPath(uploadId, number);
        var arriving = $"{path}.{Identifier.New("arriving")}";
        try
        {
            long length;
            await using (var file = File.Create(arriving))
            {
                if (!await RequestBody.TryCopyAsync(source, file, limit, cancellationToken))
                {
                    return null;
                }

                length = file.Length;
            }

            File.Move(arriving, path, overwrite: true);
            return length;
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <summary>Puts the parts together in the order of their numbers.</summary>
    public async Task<FileContent> JoinAsync(string uploadId, IEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.Value.FullName, uploadId);
        await using var whole = File.Create(path);
        foreach (var number in numbers)
        {
            await using (var part = File.OpenRead(PartPath(uploadId, number)))
            {
                await part.CopyToAsync(whole, cancellationToken);
            }

            File.Delete(PartPath(uploadId, number));
        }

        return new FileContent(path, whole.Length);
    }

    public void Dispose()
    {
        if (folder.IsValueCreated)
        {
            try
            {
                folder.Value.Delete(recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A file is still open; the system clears its temporary folder eventually.
            }
        }
    }

    private string PartPath(string uploadId, int number) => Path.Combine(folder.Value.FullName, $"{uploadId}.{number}");
}
