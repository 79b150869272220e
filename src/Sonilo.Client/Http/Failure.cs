using System.Globalization;

namespace Sonilo;

/// <summary>Makes the exception that an answer calls for: the one place that reads meaning into statuses.</summary>
internal static class Failure
{
    /// <summary>What to throw for an answer that is not a success.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="what">What was attempted, to begin the message with, such as "Reading job job_x".</param>
    public static SoniloException From(ApiResponse answer, string what)
    {
        if (answer.Redirect is { } target)
        {
            return Redirected(answer, what, target);
        }

        var body = ErrorBody.Read(answer);
        return answer.Status switch
        {
            401 => new SoniloAuthenticationException(Message(answer, body, what, "The API key or its secret is missing or wrong."))
            {
                StatusCode = answer.Status, Reason = body.Reason, TraceId = body.TraceId, RawBody = answer.Text,
            },
            402 or 403 => new SoniloAccessException(Message(answer, body, what, Access(body)))
            {
                StatusCode = answer.Status, Reason = body.Reason, TraceId = body.TraceId, RawBody = answer.Text,
                RequiredPlan = body.RequiredPlan, ModelId = body.ModelId,
            },
            404 => new SoniloNotFoundException(Message(answer, body, what, "It does not exist, or not in this project." + (answer.Hint is { } hint ? " " + hint : "")))
            {
                StatusCode = answer.Status, Reason = body.Reason, TraceId = body.TraceId, RawBody = answer.Text,
            },
            429 => RateLimit(answer, body, what),
            >= 400 and < 500 => new SoniloRequestException(Message(answer, body, what, "The service refused the request."))
            {
                StatusCode = answer.Status, Reason = body.Reason, TraceId = body.TraceId, RawBody = answer.Text, Parameter = body.Parameter,
            },
            _ => new SoniloServiceException(Message(answer, body, what, Advice("The service failed.", Wait(answer, body))))
            {
                StatusCode = answer.Status, Reason = body.Reason, TraceId = body.TraceId, RawBody = answer.Text, RetryAfter = Wait(answer, body),
            },
        };
    }

    /// <summary>What to throw for a success that says nothing that can be understood.</summary>
    public static SoniloServiceException NotUnderstood(ApiResponse answer, string what, string missing) =>
        new($"{what}: the service answered {Number(answer.Status)}, but without {missing}. The answer is in RawBody.")
        {
            StatusCode = answer.Status, RawBody = answer.Text, TraceId = answer.TraceId,
        };

    /// <summary>What to throw where no answer came, and trying again did not help.</summary>
    public static SoniloServiceException NoAnswer(string what, Exception cause) =>
        new($"{what}: no answer came. {cause.Message}", cause);

    /// <summary>Whether an exception means that no answer came. Handlers of a host throw whatever they like.</summary>
    public static bool IsOfTransport(Exception exception) =>
        exception is not (SoniloException or OperationCanceledException or ObjectDisposedException);

    private static SoniloServiceException Redirected(ApiResponse answer, string what, string target) =>
        new($"{what}: the call was sent on to {target}, and calls that carry keys or cost money follow no redirect. " +
            "Set the right address (BaseAddress or SCENARIO_BASE_URL), and let no handler of the host follow redirects.")
        {
            StatusCode = answer.Status, RawBody = answer.Text, TraceId = answer.TraceId,
        };

    private static SoniloRateLimitException RateLimit(ApiResponse answer, ErrorBody body, string what)
    {
        var wait = Wait(answer, body);
        return new SoniloRateLimitException(Message(answer, body, what, wait is null ? "The service does not say how long to wait." : Advice("Too much was asked at once.", wait)))
        {
            StatusCode = answer.Status, Reason = body.Reason, TraceId = body.TraceId, RawBody = answer.Text,
            RetryAfter = wait, ActionName = body.ActionName, ActionLimit = body.ActionLimit,
        };
    }

    private static TimeSpan? Wait(ApiResponse answer, ErrorBody body) => answer.RetryAfter ?? body.Remaining;

    private static string Advice(string meaning, TimeSpan? wait) =>
        wait is { } known ? $"{meaning} Try again in {Number(Math.Ceiling(known.TotalSeconds))} s." : meaning;

    private static string Access(ErrorBody body) =>
        body.RequiredPlan is { } plan ? $"The model {body.ModelId} needs the plan {plan}."
        : body.Name == "ModelAccessRestrictedError" ? $"The model {body.ModelId} needs another plan."
        : "The account may not do this.";

    private static string Message(ApiResponse answer, ErrorBody body, string what, string meaning)
    {
        var trace = body.TraceId is { } id ? $" (trace {id})" : "";
        return body.Reason is { } reason
            ? $"{what}: {meaning} The service said, with status {Number(answer.Status)}: {reason}{trace}"
            : $"{what}: {meaning} The status was {Number(answer.Status)}, without an explanation{trace}.";
    }

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
