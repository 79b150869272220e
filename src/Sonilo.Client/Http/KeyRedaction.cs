using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Sonilo;

/// <summary>Takes the keys out of everything that the service says: it repeats them in reasons, and proxies show whole requests.</summary>
/// <remarks>What is said ends up in exceptions, results and logs. Held by <c>KeysTests</c>.</remarks>
internal sealed class KeyRedaction
{
    private const string Removal = "[removed]";

    // Shorter strings match by accident and are never keys.
    private const int ShortestKey = 6;

    private readonly byte[][] plain;
    private readonly Regex? spelled;

    public KeyRedaction(AuthenticationHeaderValue? authentication)
    {
        var keys = Keys(authentication?.Parameter);
        plain = [.. keys.Select(Encoding.UTF8.GetBytes)];
        spelled = keys.Length == 0 ? null : new Regex(string.Join("|", keys.Select(Pattern)), RegexOptions.CultureInvariant);
    }

    /// <summary>The body without the keys.</summary>
    public byte[] Removed(byte[] body) =>
        spelled is null || !MayHold(body) ? body : Encoding.UTF8.GetBytes(spelled.Replace(Encoding.UTF8.GetString(body), Removal));

    /// <summary>The text without the keys.</summary>
    public string? Removed(string? text) => text is null ? null : spelled?.Replace(text, Removal) ?? text;

    // Most bodies hold neither a key nor anything that could be a spelling of one.
    private bool MayHold(byte[] body) =>
        body.AsSpan().IndexOfAny((byte)'\\', (byte)'%') >= 0 || Array.Exists(plain, key => body.AsSpan().IndexOf(key) >= 0);

    // Every letter may be escaped, as JSON does or as addresses do.
    private static string Pattern(string key)
    {
        var pattern = new StringBuilder();
        foreach (var letter in key)
        {
            var escaped = string.Concat(Encoding.UTF8.GetBytes([letter]).Select(static code => FormattableString.Invariant($"%{code:X2}")));
            pattern.Append(FormattableString.Invariant($@"(?:\\?{Regex.Escape(letter.ToString())}|\\u(?i:{(int)letter:x4})|(?i:{escaped}))"));
        }

        return pattern.ToString();
    }

    private static string[] Keys(string? header)
    {
        if (header is null)
        {
            return [];
        }

        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(header));
        return [header, .. pair.Split([':'], 2).Where(static key => key.Length >= ShortestKey).OrderByDescending(static key => key.Length)];
    }
}
