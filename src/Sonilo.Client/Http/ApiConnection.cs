using System.Net.Http.Headers;

namespace Sonilo;

/// <summary>Talks to the service's API. The only place that knows the keys.</summary>
internal sealed class ApiConnection(HttpClients clients, Uri address, AuthenticationHeaderValue? authentication, SoniloClientOptions options, SoniloLog log)
{
    private const int LargestBody = 64 * 1024 * 1024;
    private static readonly string[] TraceHeaders = ["x-trace-id", "x-request-id", "x-amzn-trace-id"];
    private readonly string root = address.AbsoluteUri.TrimEnd('/');

    /// <summary>When calls that are retried by advice may go on; see <see cref="RateGate"/>.</summary>
    private readonly RateGate gate = new(options);

    /// <summary>What tries reads again.</summary>
    public ReadRetry Retry { get; } = new(options, log);

    /// <summary>Reads, and tries again through transient faults.</summary>
    /// <param name="path">Path and query, from <c>/</c> on.</param>
    /// <param name="what">What is attempted, to begin messages with.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>A success; everything else is thrown.</returns>
    public Task<ApiAnswer> GetAsync(string path, string what, CancellationToken cancellationToken) =>
        RepeatableAsync(HttpMethod.Get, path, null, what, cancellationToken);

    /// <summary>Sends what may arrive twice without harm, and tries again through transient faults.</summary>
    public Task<ApiAnswer> PostAsync(string path, Func<HttpContent> body, string what, CancellationToken cancellationToken) =>
        RepeatableAsync(HttpMethod.Post, path, body, what, cancellationToken);

    /// <summary>One exchange, tried once, to the end of the answer's body.</summary>
    public async Task<ApiAnswer> ExchangeAsync(HttpMethod method, string path, HttpContent? body, CancellationToken cancellationToken)
    {
        var target = new Uri(root + path);
        using var timeout = options.TimeProvider.CreateTimeout(options.RequestTimeout);
        using var either = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token) : null;
        var token = (either ?? timeout).Token;
        using var request = new HttpRequestMessage(method, target) { Content = body };
        request.Headers.Authorization = authentication;
        try
        {
            using var response = await clients.Api.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            if (response.Content.Headers.ContentLength > LargestBody)
            {
                throw new HttpRequestException($"The answer is larger than {LargestBody} bytes, which no answer of this service is.");
            }

#if NET
            var bytes = await response.Content.ReadAsByteArrayAsync(token).ConfigureAwait(false);
#else
            var bytes = await response.Content.ReadAsByteArrayAsync().OrCancelledAsync(token).ConfigureAwait(false);
#endif
            return new ApiAnswer((int)response.StatusCode, bytes)
            {
                RetryAfter = RetryAfter(response.Headers.RetryAfter, options.TimeProvider),
                TraceId = TraceId(response),
                Redirect = Redirect(response, target, method),
            };
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                timeout.IsCancellationRequested ? $"The service did not answer within {options.RequestTimeout}." : "The call was given up by a handler of the host.", exception);
        }
    }

    /// <summary>How long to wait, from a header that holds seconds or a date.</summary>
    public static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, TimeProvider time) =>
        header?.Delta ?? (header?.Date is { } date ? date > time.GetUtcNow() ? date - time.GetUtcNow() : TimeSpan.Zero : null);

    private async Task<ApiAnswer> RepeatableAsync(HttpMethod method, string path, Func<HttpContent>? body, string what, CancellationToken cancellationToken)
    {
        ApiAnswer answer;
        try
        {
            answer = await Retry.RunAsync(
                static (call, token) => call.Connection.GatedAsync(call.Method, call.Path, call.Body, token),
                (Connection: this, Method: method, Path: path, Body: body),
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException)
        {
            throw Failure.NoAnswer(what, exception);
        }

        return answer.Succeeded ? answer : throw Failure.From(answer, what);
    }

    private async ValueTask<ApiAnswer> GatedAsync(HttpMethod method, string path, Func<HttpContent>? body, CancellationToken cancellationToken)
    {
        await gate.PassAsync(cancellationToken).ConfigureAwait(false);
        var answer = await ExchangeAsync(method, path, body?.Invoke(), cancellationToken).ConfigureAwait(false);
        if (answer.Status == 429)
        {
            gate.Close(answer.RetryAfter);
        }

        return answer;
    }

    private static string? TraceId(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
        {
            return null;
        }

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
}
