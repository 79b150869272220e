using System.Net.Http.Headers;

namespace Sonilo;

/// <summary>Talks to the service's API. The only place that knows the keys.</summary>
internal sealed class ApiConnection(HttpClients clients, Uri address, AuthenticationHeaderValue? authentication, SoniloClientOptions options, SoniloLog log)
{
    // A look that is repeated anyway need not be as patient as a call.
    private static readonly TimeSpan LookLimit = TimeSpan.FromSeconds(30);

    private readonly string root = address.AbsoluteUri.TrimEnd('/');

    // An address that was copied without its path finds nothing but 404.
    private readonly string? hint = address.AbsolutePath == "/" ? $"The address {address} has no path: is /v1 missing?" : null;
    private readonly KeyRedaction keys = new(authentication);

    /// <summary>When calls that are retried by advice may go on; see <see cref="RateGate"/>.</summary>
    private readonly RateGate gate = new(options);

    /// <summary>What tries reads again.</summary>
    public ReadRetry Retry { get; } = new(options, log);

    /// <summary>Whether requests wait for their turn among all that share the ledger.</summary>
    public bool IsCrowded => gate.IsCrowded;

    /// <summary>Whether there is a ledger, and so a limit that all requests share.</summary>
    public bool SharesRequests => options.Ledger is not null;

    /// <summary>Whether a submit passes <see cref="SubmitOnceHandler"/> on its way.</summary>
    public bool HoldsSubmits => clients.HoldsSubmits;

    /// <summary>Reads, and tries again through transient faults.</summary>
    /// <param name="path">Path and query, from <c>/</c> on.</param>
    /// <param name="what">What is attempted, to begin messages with.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A success; everything else is thrown.</returns>
    public Task<ApiResponse> GetAsync(string path, string what, CancellationToken cancellationToken) =>
        RepeatAsync(HttpMethod.Get, path, null, what, cancellationToken);

    /// <summary>Sends what may arrive twice without harm, and tries again through transient faults.</summary>
    public Task<ApiResponse> PostAsync(string path, Func<HttpContent> body, string what, CancellationToken cancellationToken) =>
        RepeatAsync(HttpMethod.Post, path, body, what, cancellationToken);

    /// <summary>Reads once, for callers that look again later whatever comes of it.</summary>
    public async Task<ApiResponse> LookAsync(string path, string what, CancellationToken cancellationToken)
    {
        var limit = options.RequestTimeout < LookLimit ? options.RequestTimeout : LookLimit;
        try
        {
            return Succeeded(await PassAsync(HttpMethod.Get, path, null, limit, cancellationToken).ConfigureAwait(false), what);
        }
        catch (Exception exception) when (Failure.IsOfTransport(exception))
        {
            throw Failure.NoAnswer(what, exception);
        }
    }

    /// <summary>Waits for a place among the requests of all that share the ledger; at once where there is none.</summary>
    public Task AdmitAsync(CancellationToken cancellationToken) => gate.AdmitAsync(cancellationToken);

    /// <summary>One exchange, tried once, to the end of the answer's body.</summary>
    /// <param name="method">How.</param>
    /// <param name="path">Path and query, from <c>/</c> on.</param>
    /// <param name="body">The body.</param>
    /// <param name="ticket">The right to send it, for what may cost money.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ApiResponse> ExchangeAsync(HttpMethod method, string path, HttpContent? body, SubmitTicket? ticket, CancellationToken cancellationToken) =>
        ExchangeAsync(method, path, body, ticket, options.RequestTimeout, cancellationToken);

    private async Task<ApiResponse> ExchangeAsync(
        HttpMethod method, string path, HttpContent? body, SubmitTicket? ticket, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, root + path) { Content = body };
        var target = request.RequestUri!;
        request.Headers.Authorization = authentication;
        ticket?.AttachTo(request);
        using var timeout = options.TimeProvider.CreateTimeout(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var response = await clients.Api.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token).ConfigureAwait(false);

            // It has been read already; this hands it out.
#if NET
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#else
            var bytes = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
#endif
            return ApiResponse.From(response, bytes, target, method, keys, options.TimeProvider).WithHint(hint);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(timeout.IsCancellationRequested ? $"The service did not answer within {limit}." : "The host's connection gave up before the service answered.", exception);
        }
    }

    private async Task<ApiResponse> RepeatAsync(HttpMethod method, string path, Func<HttpContent>? body, string what, CancellationToken cancellationToken)
    {
        try
        {
            return Succeeded(await Retry.RunAsync(token => PassAsync(method, path, body, options.RequestTimeout, token), cancellationToken).ConfigureAwait(false), what);
        }
        catch (Exception exception) when (Failure.IsOfTransport(exception))
        {
            throw Failure.NoAnswer(what, exception);
        }
    }

    // A 429 pauses all other reads too.
    private async Task<ApiResponse> PassAsync(HttpMethod method, string path, Func<HttpContent>? body, TimeSpan limit, CancellationToken cancellationToken)
    {
        await gate.PassAsync(cancellationToken).ConfigureAwait(false);
        var response = await ExchangeAsync(method, path, body?.Invoke(), null, limit, cancellationToken).ConfigureAwait(false);
        if (response.Status == 429)
        {
            await gate.CloseAsync(response.RetryAfter, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static ApiResponse Succeeded(ApiResponse response, string what) => response.Succeeded ? response : throw Failure.From(response, what);
}
