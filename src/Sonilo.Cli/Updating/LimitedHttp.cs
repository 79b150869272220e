using System.Net;
using System.Net.Http.Headers;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Updating;

/// <summary>Sends requests within limits: no redirect is followed, nothing is kept, and neither the whole nor a pause takes longer than allowed.</summary>
internal sealed class LimitedHttp(FetchLimits limits) : IDisposable
{
    private readonly HttpClient client = new(NewHandler(useProxy: true)) { Timeout = Timeout.InfiniteTimeSpan };

    // What a proxy calls this machine is another one.
    private readonly HttpClient loopbackClient = new(NewHandler(useProxy: false)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The limits.</summary>
    public FetchLimits Limits => limits;

    /// <summary>Does all that one page or record takes, within the limit for the whole.</summary>
    /// <exception cref="OutsideFailureException">It took too long, or nobody answers there.</exception>
    public async Task<T> WithinAsync<T>(Uri url, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(limits.Total);
        try
        {
            return await work(timeout.Token).ConfigureAwait(false);
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

    /// <summary>Sends a request, and returns once the headers are there: they are bytes too, and a server that says nothing at all is idle.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("dotnet-sonilo", ToolVersion.Text));
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        idle.CancelAfter(limits.Idle);
        try
        {
            var sender = request.RequestUri!.IsLoopback ? loopbackClient : client;
            return await sender.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, idle.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new OutsideFailureException($"{request.RequestUri} sent nothing for {limits.Idle.TotalSeconds:0.###} s; --idle-timeout allows more.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        loopbackClient.Dispose();
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
