using System.Net.Http.Headers;
using System.Text;

namespace Sonilo;

/// <summary>Takes the keys out of what a failure says: services repeat them in reasons, and proxies show whole requests.</summary>
/// <remarks>What fails ends up in exceptions, and those in logs. Held by <c>KeysTests</c>.</remarks>
internal sealed class KeyRedaction(AuthenticationHeaderValue? authentication)
{
    private const string Removal = "[removed]";

    // What is shorter occurs by chance, and is no key of anything.
    private const int ShortestKey = 6;

    private readonly string[] keys = Keys(authentication?.Parameter);

    /// <summary>The body without the keys.</summary>
    public byte[] Removed(byte[] body)
    {
        if (keys.Length == 0 || body.Length == 0)
        {
            return body;
        }

        var text = Encoding.UTF8.GetString(body);
        var clean = keys.Aggregate(text, static (rest, key) => rest.Replace(key, Removal));
        return clean == text ? body : Encoding.UTF8.GetBytes(clean);
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
