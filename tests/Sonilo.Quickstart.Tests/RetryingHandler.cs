namespace Sonilo.Quickstart.Tests;

/// <summary>What a host may add to all of its clients: whatever fails is copied and sent again, four times in all.</summary>
internal sealed class RetryingHandler : DelegatingHandler
{
    private const int Attempts = 4;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await base.SendAsync(Copy(request, body), cancellationToken);
                if (attempt == Attempts || (int)response.StatusCode is not (429 or >= 500))
                {
                    return response;
                }
            }
            catch (Exception) when (attempt < Attempts)
            {
            }
        }
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, byte[]? body)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = body is null ? null : new ByteArrayContent(body) };
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (name, values) in request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
        {
            copy.Content!.Headers.TryAddWithoutValidation(name, values);
        }

        // A copy without them has no right to be sent where it may cost money.
        foreach (var (name, value) in request.Options)
        {
            ((IDictionary<string, object?>)copy.Options)[name] = value;
        }

        return copy;
    }
}
