using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;

namespace Sonilo;

/// <summary>Talks to the service's API. The only place that knows the keys.</summary>
internal sealed class ApiConnection(HttpClients clients, Uri address, AuthenticationHeaderValue? authentication, SoniloClientOptions options, SoniloLog log)
{
    private static readonly string[] TraceHeaders = ["x-trace-id", "x-request-id", "x-amzn-trace-id"];
    private readonly string root = address.AbsoluteUri.TrimEnd('/');
    private readonly KeyRedaction keys = new(authentication);

    /// <summary>When calls that are retried by advice may go on; see <see cref="RateGate"/>.</summary>
    private readonly RateGate gate = new(options);

    /// <summary>What tries reads again.</summary>
    public ReadRetry Retry { get; } = new(options, log);

    /// <summary>Reads, and tries again through transient faults.</summary>
    /// <param name="path">Path and query, from <c>/</c> on.</param>
    /// <param name="what">What is attempted, to begin messages with.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A success; everything else is thrown.</returns>
    public ValueTask<ApiAnswer> GetAsync(string path, string what, CancellationToken cancellationToken) =>
        RepeatableAsync(HttpMethod.Get, path, null, what, cancellationToken);

    /// <summary>Sends what may arrive twice without harm, and tries again through transient faults.</summary>
    public ValueTask<ApiAnswer> PostAsync(string path, Func<HttpContent> body, string what, CancellationToken cancellationToken) =>
        RepeatableAsync(HttpMethod.Post, path, body, what, cancellationToken);

    /// <summary>One exchange, tried once, to the end of the answer's body.</summary>
    public async ValueTask<ApiAnswer> ExchangeAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        var client = clients.Api;
        using var request = new HttpRequestMessage(method, root + path) { Content = body };
        var target = request.RequestUri!;
        request.Headers.Authorization = authentication;
        try
        {
            // The client's own timeout covers the whole exchange; one that the host gave may be more patient than our options.
            using var timeout = HasTimeout(client) ? null : options.TimeProvider.CreateTimeout(options.RequestTimeout);
            using var either = timeout is null || !cancellationToken.CanBeCanceled ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, either?.Token ?? timeout?.Token ?? cancellationToken).ConfigureAwait(false);

            // It has been read already; this hands it out.
#if NET
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#else
            var bytes = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
#endif
            return Answer(response, bytes, target, method);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The service did not answer within {(HasTimeout(client) ? client.Timeout : options.RequestTimeout)}.", exception);
        }
    }

    /// <summary>How long to wait, from a header that holds seconds or a date; a date counts from when the service says that it answered.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders? headers, TimeProvider time)
    {
        if (headers?.RetryAfter is not { } header)
        {
            return null;
        }

        return header.Delta ?? (header.Date - (headers.Date ?? time.GetUtcNow()) is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
    }

    private bool HasTimeout(HttpClient client) =>
        client.Timeout != Timeout.InfiniteTimeSpan && client.Timeout <= options.RequestTimeout;

    private ApiAnswer Answer(HttpResponseMessage response, byte[] bytes, Uri target, HttpMethod method)
    {
        bytes = ReadableBody.Of(bytes);
        var redirect = Redirect(response, target, method);
        if (!response.IsSuccessStatusCode)
        {
            bytes = keys.Removed(bytes);
        }

        return response.IsSuccessStatusCode && redirect is null ? new ApiAnswer((int)response.StatusCode, bytes, response.Headers) : new ApiAnswer((int)response.StatusCode, bytes, response.Headers)
        {
            RetryAfter = RetryAfter(response.Headers, options.TimeProvider),
            TraceId = TraceId(response),
            Redirect = redirect,
        };
    }

    private async ValueTask<ApiAnswer> RepeatableAsync(HttpMethod method, string path, Func<HttpContent>? body, string what, CancellationToken cancellationToken)
    {
        // Most calls succeed at once and need no machinery; it takes over where the first attempt does not.
        ApiAnswer? first = null;
        Exception? fault = null;
        try
        {
            await gate.PassAsync(cancellationToken).ConfigureAwait(false);
            first = Heeded(await ExchangeAsync(method, path, body?.Invoke(), cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException)
        {
            fault = exception;
        }

        var answer = first is { Succeeded: true } ? first
            : await AgainAsync(new Repeatable(this, method, path, body, first, fault), what, cancellationToken).ConfigureAwait(false);
        return answer.Succeeded ? answer : throw Failure.From(answer, what);
    }

    private async ValueTask<ApiAnswer> AgainAsync(Repeatable call, string what, CancellationToken cancellationToken)
    {
        try
        {
            return await Retry.RunAsync(static (call, token) => call.RunAsync(token), call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException)
        {
            throw Failure.NoAnswer(what, exception);
        }
    }

    // Who is refused keeps the others from asking.
    private ApiAnswer Heeded(ApiAnswer answer)
    {
        if (answer.Status == 429)
        {
            gate.Close(answer.RetryAfter);
        }

        return answer;
    }

    private static string? TraceId(HttpResponseMessage response)
    {
        foreach (var name in TraceHeaders)
        {
            if (response.Headers.TryGetValues(name, out var values))
            {
                return values.FirstOrDefault();
            }
        }

        return null;
    }

    // Without the query: it may be signed.
    private static string? Redirect(HttpResponseMessage response, Uri target, HttpMethod method)
    {
        if ((int)response.StatusCode is >= 300 and < 400)
        {
            var location = response.Headers.Location;
            return location is null ? "another address"
                : location.IsAbsoluteUri ? location.GetLeftPart(UriPartial.Path)
                : location.OriginalString.Split('?')[0];
        }

        var final = response.RequestMessage;
        return final is null || (final.RequestUri == target && final.Method == method) ? null
            : $"{final.Method} {final.RequestUri?.GetLeftPart(UriPartial.Path)} (a handler followed a redirect)";
    }

    /// <summary>A call that may be made again; what its first attempt came to is already known.</summary>
    private sealed class Repeatable(ApiConnection connection, HttpMethod method, string path, Func<HttpContent>? body, ApiAnswer? first, Exception? fault)
    {
        private bool told;

        public async ValueTask<ApiAnswer> RunAsync(CancellationToken cancellationToken)
        {
            if (told)
            {
                await connection.gate.PassAsync(cancellationToken).ConfigureAwait(false);
                return connection.Heeded(await connection.ExchangeAsync(method, path, body?.Invoke(), cancellationToken).ConfigureAwait(false));
            }

            told = true;
            if (fault is not null)
            {
                ExceptionDispatchInfo.Capture(fault).Throw();
            }

            return first!;
        }
    }
}
