namespace Sonilo;

/// <summary>Where a file is saved, and how.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Overwrite">Whether a file that is there may be replaced.</param>
/// <param name="NamedByBytes">Whether the extension is the one that is true of the bytes, whatever the path ends in.</param>
/// <param name="Progress">Receives progress.</param>
internal sealed record SaveTarget(string Path, bool Overwrite, bool NamedByBytes, IProgress<TransferProgress>? Progress)
{
    /// <summary>The path for a file with these first bytes.</summary>
    public string NameFor(byte[] head)
    {
        var announced = System.IO.Path.GetExtension(Path);
        return NamedByBytes && FileSignature.ExtensionOf(head, announced) is { } extension && extension != announced
            ? System.IO.Path.ChangeExtension(Path, extension) : Path;
    }

    /// <summary>Refuses to replace what may not be replaced: a folder never may.</summary>
    public void RefuseExisting(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"{path} is a folder. Save the file under another name.");
        }

        if (!Overwrite && File.Exists(path))
        {
            throw new IOException($"{path} is there already. It is replaced only with overwrite: true.");
        }
    }
}
