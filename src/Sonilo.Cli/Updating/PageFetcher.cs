using System.Net;
using System.Net.Http.Headers;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Updating;

/// <summary>Fetches pages: whole, within limits, and from nowhere but where the user said.</summary>
internal sealed class PageFetcher(LimitedHttp http, ToolConsole console)
{
    private const int MaximumRedirects = 5;

    /// <summary>Fetches a page, unless it is still the one that <paramref name="known"/> describes.</summary>
    /// <exception cref="OutsideFailureException">No whole page can be fetched.</exception>
    public Task<PageAnswer> FetchAsync(Uri url, LockedPage? known, CancellationToken cancellationToken) =>
        http.WithinAsync(url, cancellation => FollowAsync(url, known, cancellation), cancellationToken);

    private async Task<PageAnswer> FollowAsync(Uri start, LockedPage? known, CancellationToken cancellationToken)
    {
        var url = start;
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            console.Progress($"{url} …");
            using var request = NewRequest(url, known);
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
            {
                return new PageAnswer(null);
            }

            if (response.StatusCode == HttpStatusCode.OK)
            {
                return await new PageDownload(url, "Markdown", http.Limits, console).ReadAsync(response, cancellationToken).ConfigureAwait(false);
            }

            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                throw new OutsideFailureException($"{url} answered {(int)response.StatusCode} {response.StatusCode}, which is not a page.");
            }

            url = Redirected(url, location);
        }

        throw new OutsideFailureException($"{start} redirects more than {MaximumRedirects} times.");
    }

    private static Uri Redirected(Uri from, Uri location)
    {
        var target = new Uri(from, location);
        return !PageSource.IsTrusted(target) ? throw new OutsideFailureException($"{from} redirects to {target}, which is not https; name it yourself if it is meant.")
            : !string.Equals(target.Authority, from.Authority, StringComparison.OrdinalIgnoreCase) || target.Scheme != from.Scheme
                ? throw new OutsideFailureException($"{from} redirects to another host, {target.Authority}; name {target} yourself if it is meant.")
                : target;
    }

    private static HttpRequestMessage NewRequest(Uri url, LockedPage? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/markdown"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/plain", 0.9));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.1));
        if (known?.ETag is { } etag)
        {
            _ = request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        if (known?.LastModified is { } lastModified)
        {
            _ = request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }

        return request;
    }
}
