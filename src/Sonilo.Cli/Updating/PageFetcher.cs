using System.Net;
using System.Net.Http.Headers;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Updating;

/// <summary>Fetches pages: whole, within limits, and from nowhere but where the user said.</summary>
internal sealed class PageFetcher(FetchLimits limits, ToolConsole console) : IDisposable
{
    private const int MaximumRedirects = 5;

    private readonly HttpClient client = new(NewHandler(useProxy: true)) { Timeout = Timeout.InfiniteTimeSpan };

    // What a proxy calls this machine is another one.
    private readonly HttpClient loopbackClient = new(NewHandler(useProxy: false)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Fetches a page, unless it is still the one that <paramref name="known"/> tells of.</summary>
    /// <exception cref="OutsideFailureException">There is no whole page to be had.</exception>
    public async Task<PageAnswer> FetchAsync(Uri url, LockedPage? known, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limits.Total);
        try
        {
            return await FollowAsync(url, known, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new OutsideFailureException($"{url} took longer than {limits.Total.TotalSeconds:0.###} s in all; --timeout allows more.");
        }
        catch (HttpRequestException exception)
        {
            throw new OutsideFailureException($"{url} cannot be reached: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        loopbackClient.Dispose();
    }

    private async Task<PageAnswer> FollowAsync(Uri start, LockedPage? known, CancellationToken cancellationToken)
    {
        var url = start;
        for (var redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            console.Progress($"{url} …");
            using var request = NewRequest(url, known);
            using var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
            {
                return new PageAnswer(null);
            }

            if (response.StatusCode == HttpStatusCode.OK)
            {
                return await new PageDownload(url, limits, console).ReadAsync(response, cancellationToken).ConfigureAwait(false);
            }

            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                throw new OutsideFailureException($"{url} answered {(int)response.StatusCode} {response.StatusCode}, which is no page.");
            }

            url = Redirected(url, location);
        }

        throw new OutsideFailureException($"{start} redirects more than {MaximumRedirects} times.");
    }

    // The headers are bytes too: a server that says nothing at all is idle.
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        idle.CancelAfter(limits.Idle);
        try
        {
            var sender = request.RequestUri!.IsLoopback ? loopbackClient : client;
            return await sender.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, idle.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new OutsideFailureException($"{request.RequestUri} said nothing for {limits.Idle.TotalSeconds:0.###} s; --idle-timeout allows more.");
        }
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
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("dotnet-sonilo", ToolVersion.Text));
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

    // Not compressed, so that the length that the server states is that of the page.
    private static SocketsHttpHandler NewHandler(bool useProxy) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = useProxy,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = 64,
    };
}
