using System.Net.Http.Headers;
using System.Text;

namespace Sonilo;

/// <summary>What the service answered, read to its end and without our keys.</summary>
internal sealed class ApiResponse(int status, byte[] body)
{
    private static readonly string[] TraceHeaders = ["x-trace-id", "x-request-id", "x-amzn-trace-id"];

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The body's bytes.</summary>
    public byte[] Body { get; } = body;

    /// <summary>How long the service asked to wait, by its <c>Retry-After</c> header.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The service's own id of the call, from a header.</summary>
    public string? TraceId { get; init; }

    /// <summary>Where the service, or a handler of the host, sent the call instead; it was not followed.</summary>
    public string? Redirect { get; init; }

    /// <summary>What the caller may have got wrong, where nothing was found.</summary>
    public string? Hint { get; private set; }

    /// <summary>When it answered, by its own clock.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Whether the call succeeded at the address that it was made to.</summary>
    public bool Succeeded => Status is >= 200 and < 300 && Redirect is null;

    /// <summary>The body as text, whatever it is.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Takes over an answer of the platform.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="body">Its body.</param>
    /// <param name="target">Where the call was made to; handlers may change the message.</param>
    /// <param name="method">How it was made.</param>
    /// <param name="keys">What removes our keys, wherever the service repeats them.</param>
    /// <param name="time">The clock for dates to wait for.</param>
    public static ApiResponse From(HttpResponseMessage response, byte[] body, Uri target, HttpMethod method, KeyRedaction keys, TimeProvider time) =>
        new((int)response.StatusCode, keys.Removed(ReadableBody.Of(body)))
        {
            RetryAfter = RetryAfterOf(response.Headers, time),
            TraceId = keys.Removed(TraceIdOf(response)),
            Redirect = keys.Removed(RedirectOf(response, target, method)),
            Date = response.Headers.Date,
        };

    /// <summary>The same, with a hint where nothing was found.</summary>
    public ApiResponse WithHint(string? hint)
    {
        Hint = Status == 404 ? hint : null;
        return this;
    }

    /// <summary>How long to wait, from a header that holds seconds or a date; a date counts from when the service says that it answered.</summary>
    public static TimeSpan? RetryAfterOf(HttpResponseHeaders? headers, TimeProvider time) =>
        headers?.RetryAfter is not { } header ? null
        : header.Delta ?? (header.Date - (headers.Date ?? time.GetUtcNow()) is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero);

    private static string? TraceIdOf(HttpResponseMessage response) => TraceHeaders
        .Select(name => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null).FirstOrDefault(static id => id is not null);

    // Without the query: it may be signed.
    private static string? RedirectOf(HttpResponseMessage response, Uri target, HttpMethod method)
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
