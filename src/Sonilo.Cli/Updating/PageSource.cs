using System.Diagnostics.CodeAnalysis;

namespace Sonilo.Cli.Updating;

/// <summary>Where a page comes from, and the name of its file.</summary>
/// <param name="FileName">The name in the folder of the pages.</param>
/// <param name="Location">A URL, or the path of a file; of a page that is made from records the service's address.</param>
internal sealed record PageSource(string FileName, string Location)
{
    /// <summary>The file's ending that the name of a page of records gets.</summary>
    private const string LiveEnding = "-live.md";

    private const string Site = "https://docs.scenario.com/get-started/generation/";

    /// <summary>Sonilo's own pages.</summary>
    public static IReadOnlyList<PageSource> Defaults { get; } =
    [
        new("sonilo.md", Site + "audio-generation/audio-generation-sonilo/index.md"),
        new("sonilo-video.md", Site + "video-generation/video-generation-sonilo/index.md"),
    ];

    /// <summary>Sonilo's models as the service has them, whatever their ids are by now.</summary>
    public static PageSource DefaultLive { get; } = new("sonilo" + LiveEnding, ServiceAddress.Default) { Live = ["sonilo*"] };

    /// <summary>The models whose records make the page, as ids and patterns; empty where the page is one that somebody else wrote.</summary>
    public IReadOnlyList<string> Live { get; init; } = [];

    /// <summary>The URL; <see langword="null"/> where the page comes from a file.</summary>
    public Uri? Url => IsUrl(Location, out var url) ? url : null;

    /// <summary>Reads <c>SOURCE</c> or <c>NAME.md=SOURCE</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PageSource? source, [NotNullWhen(false)] out string? error)
    {
        var (name, location) = Split(text);
        var isAddress = location.Contains("://", StringComparison.Ordinal);
        error = isAddress
            ? IsUrl(location, out _) ? null : $"'{location}' is not the URL of a page: use https, or http on this machine alone."
            : File.Exists(location) ? null : $"There is no file '{location}', and it is not a URL.";
        source = error is null ? new PageSource(name ?? (isAddress ? NameOf(new Uri(location)) : Path.GetFileName(location)), location) : null;
        return source is not null;
    }

    /// <summary>Reads <c>PATTERN</c> of Scenario's own service, or <c>NAME.md=PATTERN,PATTERN</c> for several on one page.</summary>
    public static bool TryParseLive(string text, [NotNullWhen(true)] out PageSource? source, [NotNullWhen(false)] out string? error)
    {
        var (name, list) = Split(text);
        string[] patterns = [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var wrong = patterns.Length == 0 ? list : patterns.FirstOrDefault(static pattern => !ModelPattern.IsUsable(pattern));
        source = wrong is null ? new PageSource(name ?? LiveNameOf(patterns[0]), ServiceAddress.Default) { Live = patterns } : null;
        error = wrong is null ? null : $"'{wrong}' is neither the id of a model nor a pattern of ids such as 'sonilo*'.";
        return source is not null;
    }

    /// <summary>Whether nothing on the way can read or change what comes from there.</summary>
    public static bool IsTrusted(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);

    /// <summary>Whether it is the name of a file and of nothing else.</summary>
    public static bool IsFileName(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && name.Length > 3 && name[0] != '.'
        && name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');

    private static string LiveNameOf(string pattern)
    {
        var name = string.Concat(pattern.Where(static character => character is not ('*' or '?')).Select(char.ToLowerInvariant)).Trim('-', '_', '.');
        name = name.StartsWith("model_", StringComparison.Ordinal) ? name["model_".Length..] : name;
        return name.Length == 0 ? "models" + LiveEnding : name + LiveEnding;
    }

    private static bool IsUrl(string text, [NotNullWhen(true)] out Uri? url) => Uri.TryCreate(text, UriKind.Absolute, out url) && IsTrusted(url);

    private static (string? Name, string Location) Split(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && IsFileName(text[..equals]) ? (text[..equals], text[(equals + 1)..]) : (null, text);
    }

    // "…/audio-generation-sonilo/index.md" is named after its folder: every page of the site is called index.
    private static string NameOf(Uri url)
    {
        if (Defaults.FirstOrDefault(source => source.Location == url.AbsoluteUri) is { } known)
        {
            return known.FileName;
        }

        var segments = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var last = segments is [.., var folder, "index.md"] ? folder : segments is [.., var file] ? file : url.Host;
        var name = string.Concat(last.Select(static character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-')).TrimStart('.');
        name = name.Length == 0 ? "page" : name;
        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name : name + ".md";
    }
}
