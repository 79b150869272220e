using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Keeps web pages of other sites out: no keys are asked for here, and any page in a browser can reach loopback.</summary>
internal static class LoopbackGuard
{
    private static readonly string[] LoopbackNames = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>The refusal of a request that another site's page made; <see langword="null"/> for any other.</summary>
    public static Reply? Refuse(HttpRequest request)
    {
        // A foreign name that was made to resolve to 127.0.0.1 is the one way around the browser's own protection.
        if (!IsLoopback(request.Host.Host))
        {
            return Reply.Refused(StatusCodes.Status403Forbidden, $"The emulator answers on loopback only, not as '{request.Host.Host}'. Use 127.0.0.1 or localhost");
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Authority == request.Host.Value)
            ? null
            : Reply.Refused(StatusCodes.Status403Forbidden, "The emulator does not answer to pages of other sites");
    }

    private static bool IsLoopback(string host) =>
        host.Length == 0 || LoopbackNames.Contains(host, StringComparer.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
