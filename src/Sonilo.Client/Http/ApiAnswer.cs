using System.Net.Http.Headers;
using System.Text;

namespace Sonilo;

/// <summary>What the service answered, read to its end.</summary>
internal sealed class ApiAnswer(int status, byte[] body, HttpResponseHeaders? headers = null)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The body's bytes.</summary>
    public byte[] Body { get; } = body;

    /// <summary>How long the service asked to wait, by its <c>Retry-After</c> header.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The trace id in a header.</summary>
    public string? TraceId { get; init; }

    /// <summary>Where the service, or a handler of the host, sent the call instead; it was not followed.</summary>
    public string? Redirect { get; init; }

    /// <summary>When it answered, by its own clock.</summary>
    public DateTimeOffset? Date => headers?.Date;

    /// <summary>Whether the call succeeded at the address that it was made to.</summary>
    public bool Succeeded => Status is >= 200 and < 300 && Redirect is null;

    /// <summary>The body as text, whatever it is.</summary>
    public string Text => Encoding.UTF8.GetString(Body);
}
