namespace Sonilo;

/// <summary>One file of a result on its way into a folder.</summary>
internal sealed class ResultSave
{
    private readonly GenerationAsset asset;
    private readonly bool overwrite;
    private readonly string? there;

    public ResultSave(GenerationAsset asset, string path, bool overwrite)
    {
        (this.asset, this.overwrite, Path) = (asset, overwrite, path);
        var folder = System.IO.Path.GetDirectoryName(path)!;

        // Whatever its extension, which the bytes decide.
        there = File.Exists(path) ? path
            : Directory.Exists(folder) ? Directory.EnumerateFiles(folder, System.IO.Path.GetFileNameWithoutExtension(path) + ".*").FirstOrDefault() : null;
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
        if (IsFinished)
        {
            Path = there!;
            return;
        }

        Path = await asset.SaveAsync(new SaveTarget(Path, overwrite, NamedByBytes: true, progress), cancellationToken).ConfigureAwait(false);
        asset.SavedLength = File.Exists(Path) ? new FileInfo(Path).Length : null;
    }
}
