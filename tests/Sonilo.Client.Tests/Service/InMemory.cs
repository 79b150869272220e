namespace Sonilo.Client.Tests;

/// <summary>A handler that answers from memory.</summary>
internal sealed class InMemory(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var response = answer(request);
        response.RequestMessage = request;
        return response;
    }
}
