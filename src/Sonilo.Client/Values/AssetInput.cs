using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Sonilo;

/// <summary>A file given to a model: an asset that the service already has, or one that the client uploads when the request is started.</summary>
/// <remarks>
/// Files are uploaded by <see cref="SoniloClient"/> before a request, or the estimate of its cost, is sent; the same
/// file in one request is uploaded once. <see cref="ToString"/> shows no content and no signed address. In JSON,
/// configuration, routes and forms it is the id of an asset. Two are equal when they name the same asset, path, address,
/// stream or memory, and agree on kind and content type.
/// </remarks>
[JsonConverter(typeof(AssetInputJsonConverter))]
[TypeConverter(typeof(AssetInputTypeConverter))]
public sealed partial class AssetInput : IEquatable<AssetInput>
{
    private AssetInput(object source, string? name) => (Source, Name) = (source, name);

    private AssetInput(AssetInput other)
    {
        (Source, Name, Kind, ContentType, Duration) = (other.Source, other.Name, other.Kind, other.ContentType, other.Duration);
    }

    /// <summary>The asset's id; <see langword="null"/> for a file that has not been uploaded.</summary>
    public string? AssetId => Source as string;

    /// <summary>The file's name; <see langword="null"/> for an asset.</summary>
    public string? Name { get; }

    /// <summary>What the file is, in the service's word: <c>video</c>, <c>audio</c>, <c>image</c>, <c>3d</c>. If it is not set, the content type determines it.</summary>
    public string? Kind { get; private init; }

    /// <summary>The MIME type, such as <c>video/mp4</c>. If it is not set, the name's extension determines it.</summary>
    public string? ContentType { get; private init; }

    /// <summary>How long the video or sound is, where the caller knows; it is not sent, and does not take part in equality.</summary>
    public TimeSpan? Duration { get; private init; }

    /// <summary>A string (an asset's id), a <see cref="LocalFile"/>, a <see cref="Stream"/>, bytes, or an address.</summary>
    internal object Source { get; }

    /// <summary>An asset that the service already has.</summary>
    /// <param name="assetId">The asset's id, such as <c>asset_x</c>.</param>
    /// <example><code>
    /// var request = new SoniloV11VideoToMusicRequest(AssetInput.FromAsset("asset_x"));
    /// </code></example>
    public static AssetInput FromAsset(string assetId)
    {
        ArgumentNullException.ThrowIfNull(assetId);
        return new AssetInput(assetId, null);
    }

    /// <summary>A file on this machine. It is read when it is uploaded, one part at a time.</summary>
    /// <param name="path">The file's path.</param>
    /// <example><code>
    /// var request = new SoniloV11VideoToMusicRequest(AssetInput.FromFile("clip.mp4"));
    /// </code></example>
    public static AssetInput FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        return new AssetInput(new LocalFile(full), Path.GetFileName(full));
    }

    /// <summary>A stream, read from where it stands when it is uploaded, and left standing there; the caller closes it. One that cannot seek can be uploaded once, and is kept in a temporary file meanwhile, because the service wants to know the size first.</summary>
    /// <example><code>
    /// using var upload = File.OpenRead("clip.mp4");
    /// var request = new SoniloV11VideoToMusicRequest(AssetInput.FromStream(upload, "clip.mp4"));
    /// </code></example>
    /// <param name="stream">What is read.</param>
    /// <param name="fileName">The file's name; its extension determines the type, unless <see cref="WithContentType"/> does. Without an extension, the first bytes or the parameter do.</param>
    public static AssetInput FromStream(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return stream.CanRead ? new AssetInput(stream, fileName) : throw new ArgumentException("The stream cannot be read.", nameof(stream));
    }

    /// <summary>Bytes in memory. They must not change until they have been uploaded.</summary>
    /// <example><code>
    /// var bytes = await File.ReadAllBytesAsync("clip.mp4");
    /// var request = new SoniloV11VideoToMusicRequest(AssetInput.FromBytes(bytes, "clip.mp4"));
    /// </code></example>
    /// <param name="content">The file's content.</param>
    /// <param name="fileName">The file's name; its extension determines the type, unless <see cref="WithContentType"/> does. Without an extension, the first bytes or the parameter do.</param>
    public static AssetInput FromBytes(ReadOnlyMemory<byte> content, string fileName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return new AssetInput(content, fileName);
    }

    /// <summary>A file at an address that the service itself fetches; nothing is read by this machine.</summary>
    /// <example><code>
    /// var request = new SoniloV11VideoToMusicRequest(AssetInput.FromUri(new Uri("https://example.com/clip.mp4")));
    /// </code></example>
    /// <param name="address">An absolute <c>http</c> or <c>https</c> address that the service can reach.</param>
    public static AssetInput FromUri(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new AssetInput(address, Path.GetFileName(address.AbsolutePath))
            : throw new ArgumentException("The address must be an absolute http or https one; FromFile takes files of this machine.", nameof(address));
    }

    /// <summary>The same file, with its kind set.</summary>
    public AssetInput WithKind(string kind) => new(this) { Kind = kind };

    /// <summary>The same file, with its MIME type set.</summary>
    public AssetInput WithContentType(string contentType) => new(this) { ContentType = contentType };

    /// <summary>The same file, with its duration set, so that rules about it can be checked before it is sent.</summary>
    public AssetInput WithDuration(TimeSpan duration) => new(this) { Duration = duration };

    /// <summary>Whether both are the same file.</summary>
    public static bool operator ==(AssetInput? left, AssetInput? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different files.</summary>
    public static bool operator !=(AssetInput? left, AssetInput? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(AssetInput? other) =>
        other is not null && Source.Equals(other.Source) && Kind == other.Kind && ContentType == other.ContentType;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AssetInput);

    /// <inheritdoc/>
    public override int GetHashCode() => Source is string id ? StringComparer.Ordinal.GetHashCode(id) : Source.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Source switch
    {
        string id => id,
        LocalFile => $"file {Name}",
        Uri address => address.GetLeftPart(UriPartial.Path),
        ReadOnlyMemory<byte> bytes => string.Format(CultureInfo.InvariantCulture, "{0} ({1} bytes)", Name, bytes.Length),
        _ => $"stream {Name}",
    };

    /// <summary>The kind, as far as the caller, the type or the name tells.</summary>
    internal string? KnownKind => Kind ?? MediaTypes.KindOf(ContentType ?? MediaTypes.TypeOf(Name));

    /// <summary>How many bytes there are to send; <see langword="null"/> where that is not known without reading them.</summary>
    internal long? KnownSize => Source switch
    {
        ReadOnlyMemory<byte> bytes => bytes.Length,
        LocalFile file when new FileInfo(file.Path) is { Exists: true } known => known.Length,
        Stream { CanSeek: true } stream => stream.Length - stream.Position,
        _ => null,
    };

    internal string RequireAssetId() => AssetId ?? throw new InvalidOperationException(
        $"The {(Source is LocalFile ? "" : "file ")}{this} has not been uploaded, so it has no asset id to be written. SoniloClient uploads it when the request is " +
        "started; for JSON of your own, call UploadAsync first and use the asset that it returns.");

    /// <summary>What the file became when it was uploaded.</summary>
    internal AssetInput AsAsset(string id) => new(id, null) { Kind = Kind, ContentType = ContentType, Duration = Duration };

    /// <summary>A file of this machine, by its full path.</summary>
    internal sealed record LocalFile(string Path);
}
