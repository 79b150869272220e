namespace Sonilo;

/// <summary>The last handler before the network: lets a submit pass once.</summary>
/// <remarks>A host's retrying handler sits before it and meets a refusal instead of a second payment.</remarks>
internal sealed class SubmitOnceHandler : DelegatingHandler
{
    public SubmitOnceHandler(HttpMessageHandler innerHandler) : base(innerHandler)
    {
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SubmitTicket.Current is { } ticket ? SendOnceAsync(ticket, request, cancellationToken) : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendOnceAsync(SubmitTicket ticket, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!ticket.TryUse())
        {
            throw new InvalidOperationException("A request that may cost money can be sent only once, so it was not sent again.");
        }

        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        ticket.Answered = response.StatusCode;
        ticket.Headers = response.Headers;
        return response;
    }
}
