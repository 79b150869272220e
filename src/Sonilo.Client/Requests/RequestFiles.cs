namespace Sonilo;

/// <summary>The files of one request on its way: found while it is written, uploaded once each, and then written by their ids.</summary>
internal sealed class RequestFiles
{
    private Dictionary<AssetInput, string?>? files;

    /// <summary>Whether a file was met that has no id yet.</summary>
    public bool Missing { get; private set; }

    /// <summary>The id to write; until the file has been uploaded, nothing of use.</summary>
    public string IdOf(AssetInput file)
    {
        if (file.AssetId is { } known)
        {
            return known;
        }

        files ??= [];
        if (files.TryGetValue(file, out var id) && id is not null)
        {
            return id;
        }

        files[file] = null;
        Missing = true;
        return "";
    }

    /// <summary>Uploads what was met.</summary>
    public async Task UploadAsync(Func<AssetInput, Task<string>> upload)
    {
        foreach (var file in files!.Keys.ToList())
        {
            files[file] ??= await upload(file).ConfigureAwait(false);
        }

        Missing = false;
    }
}
