namespace Sonilo;

/// <summary>The last handler before the network: lets a submit pass once, and only with its ticket.</summary>
/// <remarks>A host's retrying handler comes before it and meets a refusal instead of a second payment.</remarks>
internal sealed class SubmitOnceHandler : DelegatingHandler
{
    public SubmitOnceHandler(HttpMessageHandler innerHandler) : base(innerHandler) { }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SubmitTicket.Of(request) is { } ticket ? SendOnceAsync(ticket, request, cancellationToken)
        : SubmitTicket.IsNeededFor(request) ? throw new InvalidOperationException(
            "A handler of the host sent a copy of a request that may cost money, without its options. Nothing was sent: copy HttpRequestMessage.Options too, or leave the request as it is.")
        : base.SendAsync(request, cancellationToken);

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
