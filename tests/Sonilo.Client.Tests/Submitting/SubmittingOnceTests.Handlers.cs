using System.Net;

namespace Sonilo.Client.Tests;

/// <content>Handlers that a host may have added, and that must not make two submits of one.</content>
public partial class SubmittingOnceTests
{
    /// <summary>What hosts add to every client, in its two kinds: one sends the message again, one a copy of it.</summary>
    private sealed class Retrying(bool copies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = copies && request.Content is not null ? await request.Content.ReadAsByteArrayAsync(cancellationToken) : null;
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var response = await base.SendAsync(copies ? Copy(request, body) : request, cancellationToken);
                    if (attempt == 4 || response.StatusCode < HttpStatusCode.BadRequest)
                    {
                        return response;
                    }
                }
                catch (HttpRequestException) when (attempt < 4)
                {
                }
            }
        }

        private static HttpRequestMessage Copy(HttpRequestMessage request, byte[]? body)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = body is null ? null : new ByteArrayContent(body) };
            copy.Headers.Authorization = request.Headers.Authorization;
            return copy;
        }
    }

    private sealed class Inventing(int status) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var _ = await base.SendAsync(request, cancellationToken);
            return new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request };
        }
    }
}
