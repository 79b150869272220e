namespace Sonilo;

/// <summary>The files of one request on its way: found while it is written, uploaded once each, and then written by their ids.</summary>
internal sealed class RequestFiles
{
    private Dictionary<AssetInput, (string Parameter, string? Id)>? files;

    /// <summary>Whether a file was met that has no id yet.</summary>
    public bool Missing { get; private set; }

    /// <summary>The id to write; until the file has been uploaded, nothing of use. Of several parameters that take it, the first is kept.</summary>
    public string IdOf(AssetInput file, string parameter)
    {
        if (file.AssetId is { } id)
        {
            return id;
        }

        files ??= [];
        if (files.TryGetValue(file, out var known) && known.Id is not null)
        {
            return known.Id;
        }

        files[file] = (known.Parameter ?? parameter, null);
        Missing = true;
        return "";
    }

    /// <summary>Uploads what was met; each file comes with the parameter that takes it.</summary>
    public async Task UploadAsync(Func<AssetInput, string, Task<string>> upload)
    {
        foreach (var file in files!.Keys.ToList())
        {
            var (parameter, id) = files[file];
            files[file] = (parameter, id ?? await upload(file, parameter).ConfigureAwait(false));
        }

        Missing = false;
    }
}
