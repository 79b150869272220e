using System.Security.Cryptography;

namespace Sonilo.Cli.Updating;

/// <summary>What is known of a page that was fetched.</summary>
/// <param name="FileName">The name of its file.</param>
/// <param name="Location">The URL, or the path of a file, that it came from.</param>
/// <param name="ETag">How the server distinguishes its versions.</param>
/// <param name="LastModified">When the server says that it changed.</param>
/// <param name="Date">The page's own date.</param>
/// <param name="Sha256">The hash of its bytes, in hexadecimal.</param>
internal sealed record LockedPage(string FileName, string Location, string? ETag, string? LastModified, string? Date, string Sha256)
{
    /// <summary>The models whose records make the page; empty for a page that was fetched as it is.</summary>
    public IReadOnlyList<string> Live { get; init; } = [];

    /// <summary>Where the page comes from.</summary>
    public PageSource Source => new(FileName, Location) { Live = Live };

    /// <summary>The hash of a page's bytes.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    /// <summary>Whether its source is one that pages may come from, and its name that of a file.</summary>
    public bool IsUsable => PageSource.IsFileName(FileName) && Location.Length > 0
        && Live.All(ModelPattern.IsUsable) && (Live.Count == 0 || ServiceAddress.IsUsable(Location, out _))
        && (!Location.Contains("://", StringComparison.Ordinal) || new PageSource(FileName, Location).Url is not null);
}
