namespace Sonilo;

/// <summary>One attempt of a submit, and what to throw for how it went.</summary>
internal sealed record SubmitOutcome(SubmitCall Call, ReadOnlyMemory<byte> Body, DateTimeOffset SentAt)
{
    // Refusals that nothing sends after it began to act. A redirect may be sent then, 408, 499 and faults come from gateways behind
    // which work goes on, and 409 may be the first of two that met.
    private static readonly HashSet<int> Refusals =
        [400, 401, 402, 403, 404, 405, 406, 410, 411, 413, 414, 415, 416, 417, 421, 422, 426, 428, 429, 431, 451];

    /// <summary>Whether an answer states what became of the submit. An estimate spends nothing: its failures are plain failures.</summary>
    public static bool IsCertain(ApiResponse response, SubmitCall call) =>
        response.Redirect is { } ? call.DryRun && response.Status is 301 or 302 or 307 or 308
        : call.DryRun || response.Succeeded || Refusals.Contains(response.Status);

    private string Paid => Call.Jobs.CostsMoney ? ", which is then paid for" : "";

    public static GenerationCanceledException NothingStarted(SubmitCall call, Exception? cause, CancellationToken cancellationToken) =>
        new($"{call.What} was cancelled before it was sent. Nothing was started.", cause, cancellationToken);

    public GenerationCanceledException Cancelled(Exception cause, CancellationToken cancellationToken) =>
        Call.DryRun
            ? new($"{Call.What} was cancelled.", cause, cancellationToken)
            : new($"{Call.What} was cancelled after it had been sent: it may have started a job{Paid}. FindCandidatesAsync looks for it.", cause, cancellationToken)
            {
                Attempt = Call.Attempt(Body, SentAt), Jobs = Call.Jobs,
            };

    public SoniloException Unknown(Exception? cause, string detail, ApiResponse? response = null)
    {
        if (Call.DryRun && response is null && cause is not null)
        {
            // It left once at most, and for where nothing is spent.
            return Failure.NoAnswer(Call.What, cause);
        }

        var error = response is null ? null : ErrorBody.Read(response);
        var id = response is null ? null : JobReader.IdIn(response);
        return new UnknownOutcomeException(
            $"{Call.What}: it was sent, and it is not known what became of it. It may have started a job{Paid}, so it is not sent again. " +
            $"{(id is null ? "FindCandidatesAsync looks for the job." : $"The answer names job {id}: GetJob(\"{id}\") reads it.")} {detail}",
            cause)
        {
            Attempt = Call.Attempt(Body, SentAt),
            Jobs = Call.Jobs,
            StatusCode = response?.Status,
            Reason = error?.Reason,
            TraceId = error?.TraceId,
            RawBody = response?.Text,
            JobId = id,
        };
    }
}
