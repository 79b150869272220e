using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sonilo;

/// <summary>One file that the service keeps: a result, or something that was uploaded.</summary>
public class GenerationAsset
{
    private readonly IAssetSource? source;

    /// <summary>For mocks; <see cref="SoniloModelFactory.GenerationAsset"/> makes assets with values.</summary>
    protected GenerationAsset() { }

    internal GenerationAsset(IAssetSource? source, JsonElement raw) => (this.source, RawJson) = (source, raw);

    /// <summary>The asset's id.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Where the file can be fetched: signed, and valid for a limited time. Anyone who has it can fetch the file, so keep it out of logs.</summary>
    public Uri? Address { get; internal init; }

    /// <summary>The MIME type; <see langword="null"/> if the service does not state it.</summary>
    public string? MimeType { get; internal init; }

    /// <summary>What it is, in the service's word: <c>audio</c>, <c>video</c>, <c>image</c>, <c>3d</c>.</summary>
    public string? Kind { get; internal init; }

    /// <summary>The file's name; <see langword="null"/> if the service does not state it.</summary>
    public string? Name { get; internal init; }

    /// <summary>The size in bytes of the original, which a transformed copy may not have.</summary>
    public long? Size { get; internal init; }

    /// <summary>The length in time; <see langword="null"/> if the service does not state it.</summary>
    public TimeSpan? Duration { get; internal init; }

    /// <summary>The whole asset as it came.</summary>
    [JsonIgnore]
    public JsonElement RawJson { get; } = JsonFields.Empty;

    internal string? ProjectId { get; init; }

    /// <summary>The job that the file is a result of; <see langword="null"/> for an asset that was read by its id.</summary>
    internal string? JobId { get; private set; }

    /// <summary>How many bytes it had when this process last fetched it whole.</summary>
    internal long? SavedLength { get; set; }

    /// <summary>Opens the file for reading, as it comes from the network. An expired address is asked for again.</summary>
    /// <returns>A stream that ends with an error where the connection ends early.</returns>
    /// <exception cref="AssetTransferException">The file could not be fetched.</exception>
    public virtual Task<Stream> OpenReadAsync(CancellationToken cancellationToken = default) => Source.OpenAsync(this, cancellationToken);

    /// <summary>Reads the whole file into memory.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SoniloException">The file could not be fetched whole; see <see cref="OpenReadAsync"/>.</exception>
    public virtual async Task<byte[]> ReadAllBytesAsync(CancellationToken cancellationToken = default)
    {
        using var stream = await OpenReadAsync(cancellationToken).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, 81920, cancellationToken).ConfigureAwait(false);
        return bytes.ToArray();
    }

    /// <summary>Saves the file under the given path. It appears there whole or not at all.</summary>
    /// <param name="path">The file's path. The folder is made where it is missing.</param>
    /// <param name="overwrite">Whether a file that is there already may be replaced.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <remarks>
    /// What a failed attempt has brought stays beside it in a hidden <c>.part</c> file, and the next attempt to save the same asset in that
    /// folder goes on from there, in another process too. A later save deletes it when nobody has gone on with it for a week.
    /// </remarks>
    /// <exception cref="ArgumentException">The path ends without the name of a file.</exception>
    /// <exception cref="IOException">The file is there already, or the path is a folder.</exception>
    /// <exception cref="AssetTransferException">The file could not be fetched whole, or not be written.</exception>
    public virtual Task SaveAsync(string path, bool overwrite = false, CancellationToken cancellationToken = default) =>
        SaveAsync(path, overwrite, null, cancellationToken);

    /// <summary>Saves the file under the given path, and reports progress.</summary>
    /// <param name="path">The file's path. The folder is made where it is missing.</param>
    /// <param name="overwrite">Whether a file that is there already may be replaced.</param>
    /// <param name="progress">Receives progress after each block.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <inheritdoc cref="SaveAsync(string, bool, CancellationToken)"/>
    public virtual Task SaveAsync(string path, bool overwrite, IProgress<TransferProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Path.GetFileName(path).Length == 0)
        {
            throw new ArgumentException($"\"{path}\" is a folder: add the name of the file.", nameof(path));
        }

        return Source.SaveAsync(this, new SaveTarget(Path.GetFullPath(path), overwrite, NamedByBytes: false, progress), cancellationToken);
    }

    /// <summary>Saves the file under a name that may end otherwise, with the extension that is true of its bytes.</summary>
    internal async Task<string> SaveAsync(SaveTarget target, CancellationToken cancellationToken)
    {
        if (source is not null)
        {
            return await source.SaveAsync(this, target, cancellationToken).ConfigureAwait(false);
        }

        await SaveAsync(target.Path, target.Overwrite, cancellationToken).ConfigureAwait(false);
        return target.Path;
    }

    /// <summary>The same, as a result of a job.</summary>
    internal GenerationAsset For(string? jobId)
    {
        JobId = jobId;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({MimeType ?? "unknown type"})";

    private IAssetSource Source => source ?? throw new InvalidOperationException("This asset was made without a client: override what a test needs.");
}
