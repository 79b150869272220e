using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sonilo.Cli.Records;

/// <summary>Parses what the service answers. What comes out holds text that can be read, whatever went in.</summary>
internal static partial class RecordJson
{
    /// <summary>Parses a body.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> body) => Parse(Encoding.UTF8.GetString(body));

    /// <summary>Parses a text.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonElement Parse(string text)
    {
        // JSON allows an escape for half of a surrogate pair, and nothing can read it as text.
        var readable = text.Contains("\\u", StringComparison.Ordinal)
            ? LoneSurrogate().Replace(text, static match => match.Groups["whole"].Success ? match.Value : "\\uFFFD")
            : text;
        using var document = JsonDocument.Parse(readable.TrimStart('\uFEFF'));
        return document.RootElement.Clone();
    }

    [GeneratedRegex(@"(?<whole>\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex LoneSurrogate();
}
