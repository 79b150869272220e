namespace Sonilo;

/// <summary>Sends what may cost money. It arrives once or not at all; where that cannot be told, it says so.</summary>
/// <remarks>
/// Sent again is only what certainly did not start: the body was never asked for (no connection was made), or the
/// service answered 429. Held by <c>SubmittingOnceTests</c>.
/// </remarks>
internal sealed class Submitter(ApiConnection connection, SoniloClientOptions options, SoniloLog log)
{
    private const int MaxConnectionRetries = 2;

    /// <summary>Sends a body once.</summary>
    /// <returns>Whatever the service answered for certain.</returns>
    public async ValueTask<ApiAnswer> SendAsync(SubmitCall call, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var path = call.Path;
        for (var attempt = 0; ; attempt++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw NothingStarted(call, null, cancellationToken);
            }

            var sent = new Sent(call, body, options.TimeProvider.GetUtcNow(), new SubmitTicket());
            using var content = new OneTimeContent(body);
            ApiAnswer? answer = null;
            (int? Status, TimeSpan Delay)? pause = null;
            try
            {
                SubmitTicket.Current = sent.Ticket;
                answer = await connection.ExchangeAsync(HttpMethod.Post, path, content, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not SoniloException and not GenerationCanceledException)
            {
                pause = AfterFault(sent, content, exception, attempt, cancellationToken);
            }
            finally
            {
                SubmitTicket.Current = null;
            }

            if (answer is not null && (pause = AfterAnswer(sent, content, answer, attempt)) is null)
            {
                return answer;
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
            throw NothingStarted(call, exception, cancellationToken);
        }
    }

    /// <summary>How long to pause before it is sent again; everything but a submit that certainly did not start is thrown.</summary>
    private (int? Status, TimeSpan Delay) AfterFault(Sent sent, OneTimeContent content, Exception exception, int attempt, CancellationToken cancellationToken)
    {
        if (content.Repeated || sent.Ticket.Repeated)
        {
            // A handler of the host wanted to repeat it. What the service said before decides; 429 is a refusal.
            return (int?)sent.Ticket.Answered == 429
                && PauseAfter(new ApiAnswer(429, []) { RetryAfter = ApiConnection.RetryAfter(sent.Ticket.Headers, options.TimeProvider) }, attempt) is { } refused
                ? (429, refused)
                : throw Unknown(sent, exception, "A handler of the host tried to send it again, which was refused. What the service answered before is lost.");
        }

        if (cancellationToken.IsCancellationRequested)
        {
            throw content.Used ? Cancelled(sent, exception, cancellationToken) : NothingStarted(sent.Call, exception, cancellationToken);
        }

        return content.Used ? throw Unknown(sent, exception, exception.Message)
            : attempt < Math.Min(MaxConnectionRetries, options.MaxRetries) && IsConnecting(exception) && connection.Retry.Pause(null, attempt) is { } pause
            ? (null, pause)
            : throw new SoniloServiceException($"{sent.Call.What}: it was not sent, because no connection was made. Nothing was started. {exception.Message}", exception);
    }

    /// <summary>How long to pause before it is sent again; <see langword="null"/> where the answer is certain.</summary>
    private (int? Status, TimeSpan Delay)? AfterAnswer(Sent sent, OneTimeContent content, ApiAnswer answer, int attempt)
    {
        // A handler of the host may answer in the service's place; what the service said is what counts.
        if (!answer.Succeeded && (sent.Ticket.Answered is { } said ? (int)said != answer.Status : content.Repeated))
        {
            throw Unknown(sent, null, "A handler of the host replaced the service's answer.", answer);
        }

        // A refusal that names a job is none to rely on.
        return answer.Status == 429 && answer.Redirect is null && PauseAfter(answer, attempt) is { } wait && JobReader.IdIn(answer) is null ? (429, wait)
            : IsCertain(answer, sent.Call) ? null
            : throw Unknown(sent, null, Failure.From(answer, sent.Call.What).Message, answer);
    }

    /// <summary>Whether the answer tells what became of the submit.</summary>
    private static bool IsCertain(ApiAnswer answer, SubmitCall call) =>
        answer.Redirect is { }
            // Refused where it was sent; 303 and calls that a handler made elsewhere may have been acted upon.
            ? answer.Status is 301 or 302 or 307 or 308
            // An estimate spends nothing: its failures are plain failures. 408 may come from a gateway behind which work goes on.
            : call.DryRun || answer.Status is < 500 and not 408;

    // Nobody read the body, and the platform says that it was the connecting that failed; older platforms do not say more.
    private static bool IsConnecting(Exception exception) =>
        exception is HttpRequestException
#if NET
            { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
#endif
        ;

    private TimeSpan? PauseAfter(ApiAnswer answer, int attempt) =>
        attempt < options.MaxRetries * 2 ? connection.Retry.Pause(answer, attempt) : null;

    private static GenerationCanceledException NothingStarted(SubmitCall call, Exception? cause, CancellationToken cancellationToken) =>
        new($"{call.What} was cancelled before it was sent. Nothing was started.", cause, cancellationToken);

    private static GenerationCanceledException Cancelled(Sent sent, Exception cause, CancellationToken cancellationToken) =>
        sent.Call.DryRun
            ? new($"{sent.Call.What} was cancelled.", cause, cancellationToken)
            : new($"{sent.Call.What} was cancelled after it had been sent: it may have started a job, which is then paid for. FindCandidatesAsync looks for it.", cause, cancellationToken)
            {
                Attempt = sent.Call.Attempt(sent.Body, sent.At),
            };

    private static SoniloException Unknown(Sent sent, Exception? cause, string detail, ApiAnswer? answer = null)
    {
        if (sent.Call.DryRun && answer is null && cause is not null)
        {
            // It left once at most, and for where nothing is spent.
            return Failure.NoAnswer(sent.Call.What, cause);
        }

        var error = answer is null ? null : ErrorBody.Read(answer);
        return new UnknownOutcomeException(
            $"{sent.Call.What}: it was sent, and it is not known what became of it. It may have started a job, which is then paid for, so it is not sent again. " +
            $"FindCandidatesAsync looks for the job. {detail}",
            cause)
        {
            Attempt = sent.Call.Attempt(sent.Body, sent.At),
            StatusCode = answer?.Status,
            Reason = error?.Reason,
            TraceId = error?.TraceId,
            RawBody = answer?.Text,
            JobId = answer is null ? null : JobReader.IdIn(answer),
        };
    }

    /// <summary>One attempt.</summary>
    private readonly record struct Sent(SubmitCall Call, ReadOnlyMemory<byte> Body, DateTimeOffset At, SubmitTicket Ticket);
}
