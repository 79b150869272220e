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
    public async ValueTask<ApiAnswer> SendAsync(string path, ReadOnlyMemory<byte> body, SubmitCall call, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var pause = await TryAsync(path, body, call, attempt, cancellationToken).ConfigureAwait(false);
            if (pause.Answer is { } answer)
            {
                return answer;
            }

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
    }

    private async ValueTask<(ApiAnswer? Answer, int? Status, TimeSpan Delay)> TryAsync(
        string path, ReadOnlyMemory<byte> body, SubmitCall call, int attempt, CancellationToken cancellationToken)
    {
        var sentAt = options.TimeProvider.GetUtcNow();
        var ticket = new SubmitTicket();
        using var content = new OneTimeContent(body);
        ApiAnswer answer;
        try
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw NothingStarted(call, null, cancellationToken);
            }

            SubmitTicket.Current = ticket;
            answer = await connection.ExchangeAsync(HttpMethod.Post, path, content, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not SoniloException and not GenerationCanceledException)
        {
            if (content.Repeated || ticket.Repeated)
            {
                // A handler of the host wanted to repeat it. What the service said before decides; 429 is a refusal.
                return (int?)ticket.Answered == 429 && PauseAfter(new ApiAnswer(429, []) { RetryAfter = ApiConnection.RetryAfter(ticket.Headers, options.TimeProvider) }, attempt) is { } refused
                    ? (null, 429, refused)
                    : throw Unknown(call, body, sentAt, exception, "A handler of the host tried to send it again, which was refused. What the service answered before is lost.");
            }

            if (cancellationToken.IsCancellationRequested)
            {
                throw content.Used ? Cancelled(call, body, sentAt, exception, cancellationToken) : NothingStarted(call, exception, cancellationToken);
            }

            return !content.Used
                ? attempt < Math.Min(MaxConnectionRetries, options.MaxRetries) && IsConnecting(exception) && connection.Retry.Pause(null, attempt) is { } pause
                    ? (null, null, pause)
                    : throw new SoniloServiceException($"{call.What}: it was not sent, because no connection was made. Nothing was started. {exception.Message}", exception)
                : throw Unknown(call, body, sentAt, exception, exception.Message);
        }
        finally
        {
            SubmitTicket.Current = null;
        }

        // A handler of the host may answer in the service's place; what the service said is what counts.
        if (!answer.Succeeded && (ticket.Answered is { } said ? (int)said != answer.Status : content.Repeated))
        {
            throw Unknown(call, body, sentAt, null, "A handler of the host replaced the service's answer.", answer);
        }

        // A refusal that names a job is none to rely on.
        if (answer.Status == 429 && answer.Redirect is null && PauseAfter(answer, attempt) is { } wait && JobReader.IdIn(answer) is null)
        {
            return (null, 429, wait);
        }

        return IsCertain(answer, call)
            ? (answer, answer.Status, default)
            : throw Unknown(call, body, sentAt, null, Failure.From(answer, call.What).Message, answer);
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

    private static GenerationCanceledException Cancelled(
        SubmitCall call, ReadOnlyMemory<byte> body, DateTimeOffset sentAt, Exception cause, CancellationToken cancellationToken) =>
        call.DryRun
            ? new($"{call.What} was cancelled.", cause, cancellationToken)
            : new($"{call.What} was cancelled after it had been sent: it may have started a job, which is then paid for. FindCandidatesAsync looks for it.", cause, cancellationToken)
            {
                Attempt = call.Attempt(body, sentAt),
            };

    private static SoniloException Unknown(
        SubmitCall call, ReadOnlyMemory<byte> body, DateTimeOffset sentAt, Exception? cause, string detail, ApiAnswer? answer = null)
    {
        if (call.DryRun && answer is null && cause is not null)
        {
            // It left once at most, and for where nothing is spent.
            return Failure.NoAnswer(call.What, cause);
        }

        var error = answer is null ? null : ErrorBody.Read(answer);
        return new UnknownOutcomeException(
            $"{call.What}: it was sent, and it is not known what became of it. It may have started a job, which is then paid for, so it is not sent again. " +
            $"FindCandidatesAsync looks for the job. {detail}",
            cause)
        {
            Attempt = call.Attempt(body, sentAt),
            StatusCode = answer?.Status,
            Reason = error?.Reason,
            TraceId = error?.TraceId,
            RawBody = answer?.Text,
            JobId = answer is null ? null : JobReader.IdIn(answer),
        };
    }
}
