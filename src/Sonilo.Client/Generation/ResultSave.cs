namespace Sonilo;

/// <summary>One file of a result on its way into a folder.</summary>
internal sealed class ResultSave
{
    private readonly GenerationAsset asset;
    private readonly bool overwrite;
    private string? there;

    public ResultSave(GenerationAsset asset, string path, bool overwrite)
    {
        (this.asset, this.overwrite, Path) = (asset, overwrite, path);
        there = Find();
    }

    /// <summary>Where the file is, or will be.</summary>
    public string Path { get; private set; }

    // A file of the same name is this asset's: its id is in the name, which it gets when it is whole. Where a length is known, it must have it.
    private bool IsFinished => there is not null && !overwrite && new FileInfo(there).Length is > 0 and var length
        && (length == asset.SavedLength || length == asset.Size || (asset.SavedLength is null && asset.Size is null));

    /// <summary>Refuses to replace a file that is not this one.</summary>
    /// <exception cref="IOException">There is one.</exception>
    public void RefuseAnother()
    {
        if (there is not null && !overwrite && !IsFinished)
        {
            throw new IOException($"{there} is there already. It is replaced only with overwrite: true.");
        }
    }

    public async Task RunAsync(IProgress<TransferProgress>? progress, CancellationToken cancellationToken)
    {
        if (!IsFinished)
        {
            try
            {
                there = await asset.SaveAsync(new SaveTarget(Path, overwrite, NamedByBytes: true, progress), cancellationToken).ConfigureAwait(false);
            }
            catch (IOException) when (HasArrived())
            {
                // Another process saved the same result meanwhile.
            }
        }

        Path = there!;
    }

    private bool HasArrived()
    {
        there = Find();
        return IsFinished;
    }

    private string? Find()
    {
        if (File.Exists(Path))
        {
            return Path;
        }

        var folder = System.IO.Path.GetDirectoryName(Path)!;
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, System.IO.Path.GetFileNameWithoutExtension(Path) + ".*").FirstOrDefault(IsNamedByBytes) : null;
    }

    // The extension that the bytes decide. Any other file of that name is something else, such as notes about this one.
    private bool IsNamedByBytes(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new SaveTarget(Path, overwrite, NamedByBytes: true, null).NameFor(FileSignature.HeadOf(file)) == path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is gone already, or cannot be read. If it is in the way after all, the save says so.
            return false;
        }
    }
}
