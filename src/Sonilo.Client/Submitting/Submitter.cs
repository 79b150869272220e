namespace Sonilo;

/// <summary>Sends what may cost money. It arrives once or not at all; if that is not known, the exception says so.</summary>
/// <remarks>
/// Sent again is only what certainly did not start: the body was never asked for (no connection was made), or the
/// service answered 429 and named no job. Held by <c>SubmittingOnceTests</c>.
/// </remarks>
internal sealed class Submitter(ApiConnection connection, SoniloClientOptions options, SoniloLog log)
{
    private const int MaxConnectionRetries = 2;

    /// <summary>Sends a body once.</summary>
    /// <returns>Whatever the service answered for certain.</returns>
    public async Task<ApiResponse> SendAsync(SubmitCall call, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var path = call.Path;
        for (var attempt = 0; ; attempt++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw SubmitOutcome.NothingStarted(call, null, cancellationToken);
            }

            var ticket = new SubmitTicket();
            using var content = new OneTimeContent(body, call.MayLeave);
            var sent = new SubmitOutcome(call, body, options.TimeProvider.GetUtcNow());
            ApiResponse? response = null;
            (int? Status, TimeSpan Delay)? pause = null;
            try
            {
                if (call.MayLeave is null)
                {
                    // Who asks for leave has asked for its place before.
                    await connection.AdmitAsync(cancellationToken).ConfigureAwait(false);
                }

                response = await connection.ExchangeAsync(HttpMethod.Post, path, content, ticket, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                pause = AfterFault(sent, ticket, content, exception, attempt, cancellationToken);
            }

            if (response is not null && (pause = AfterAnswer(sent, ticket, content, response, attempt)) is null)
            {
                return response;
            }

            await PauseAsync(call, pause.GetValueOrDefault(), attempt, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PauseAsync(SubmitCall call, (int? Status, TimeSpan Delay) pause, int attempt, CancellationToken cancellationToken)
    {
        log.Retrying(pause.Status, pause.Delay, attempt + 1);
        try
        {
            await options.TimeProvider.DelayAsync(pause.Delay, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw SubmitOutcome.NothingStarted(call, exception, cancellationToken);
        }
    }

    /// <summary>How long to pause before it is sent again; everything but a submit that certainly did not start is thrown.</summary>
    private (int? Status, TimeSpan Delay) AfterFault(
        SubmitOutcome sent, SubmitTicket ticket, OneTimeContent content, Exception exception, int attempt, CancellationToken cancellationToken)
    {
        if (ticket.Repeated || (content.Repeated && (ticket.Used || !connection.HoldsSubmits)))
        {
            // A handler of the host wanted to repeat it. What the service said before decides; 429 is a refusal.
            return (int?)ticket.Answered == 429
                && PauseAfter(new ApiResponse(429, []) { RetryAfter = ApiResponse.RetryAfterOf(ticket.Headers, options.TimeProvider) }, attempt) is { } refused
                ? (429, refused)
                : throw sent.Unknown(exception, "A handler of the host tried to send it again, which was refused. What the service answered before is lost.");
        }

        // A handler of the host may have read the body and sent nothing; where ours is the last one, it knows.
        var left = connection.HoldsSubmits ? ticket.Used && content.Used : content.Used;
        if (cancellationToken.IsCancellationRequested)
        {
            throw left ? sent.Cancelled(exception, cancellationToken) : SubmitOutcome.NothingStarted(sent.Call, exception, cancellationToken);
        }

        return left ? throw sent.Unknown(exception, exception.Message)
            : attempt < Math.Min(MaxConnectionRetries, options.MaxRetries) && IsConnecting(exception) && connection.Retry.Pause(null, attempt) is { } pause
            ? (null, pause)
            : throw new SoniloServiceException($"{sent.Call.What}: it was not sent. Nothing was started. {exception.Message}", exception);
    }

    /// <summary>How long to pause before it is sent again; <see langword="null"/> where the answer is certain.</summary>
    private (int? Status, TimeSpan Delay)? AfterAnswer(SubmitOutcome sent, SubmitTicket ticket, OneTimeContent content, ApiResponse response, int attempt)
    {
        // A handler of the host may answer in the service's place; what the service said is what counts.
        if (!response.Succeeded && (ticket.Answered is { } said ? (int)said != response.Status : content.Repeated))
        {
            throw sent.Unknown(null, "A handler of the host replaced the service's answer.", response);
        }

        // A refusal that names a job cannot be relied on.
        var named = sent.Call.DryRun || response.Succeeded ? null : JobReader.IdIn(response);
        return named is null && response.Status == 429 && sent.Call.MayLeave is null && PauseAfter(response, attempt) is { } wait ? (429, wait)
            : named is null && SubmitOutcome.IsCertain(response, sent.Call) ? null
            : throw sent.Unknown(null, Failure.From(response, sent.Call.What).Message, response);
    }

    // Nobody read the body, and the platform says that it was the connecting that failed; older platforms do not say more.
    private static bool IsConnecting(Exception exception) =>
        exception is HttpRequestException
#if NET
            { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
#endif
        ;

    private TimeSpan? PauseAfter(ApiResponse response, int attempt) =>
        attempt < options.MaxRetries * 2 ? connection.Retry.Pause(response, attempt) : null;
}
