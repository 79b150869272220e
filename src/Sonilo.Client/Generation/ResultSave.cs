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

    // A file of the same name is this asset's: its id is in the name. Only its length shows whether it is whole.
    private bool IsFinished => there is not null && !overwrite && new FileInfo(there).Length is var length && (length == asset.SavedLength || length == asset.Size);

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
                asset.SavedLength = File.Exists(there) ? new FileInfo(there).Length : null;
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

        // Whatever its extension, which the bytes decide.
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, System.IO.Path.GetFileNameWithoutExtension(Path) + ".*").FirstOrDefault() : null;
    }
}
