using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Sonilo.AspNetCore;

/// <summary>What a caller of this application is told of a failure: whose fault it is, and whether something was started.</summary>
internal static class ExceptionProblem
{
    /// <summary>The problem; <see langword="null"/> for an exception that is not the client's.</summary>
    public static ProblemDetails? Of(Exception exception)
    {
        if (exception is not SoniloException failure)
        {
            return null;
        }

        // A job that was looked up by its id, and that the service does not have: that is what the caller needs to know.
        var answered = failure is GenerationInterruptedException { InnerException: SoniloNotFoundException missing } ? missing : failure;
        var (status, title) = StatusOf(answered);
        var problem = failure is SoniloValidationException invalid
            ? new HttpValidationProblemDetails(ViolationErrors.ByField(invalid.Violations.Select(static violation => ViolationErrors.Of(violation))))
            : new ProblemDetails();
        problem.Status = status;
        problem.Title = title;
        problem.Detail = answered.Message;
        Add("jobId", failure.JobId);
        Add("serviceTraceId", failure.TraceId);
        Add("mayHaveStarted", failure.MayHaveStarted ? true : null);
        return problem;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                problem.Extensions[name] = value;
            }
        }
    }

    // Wrong keys and exhausted plans are this application's own, so its callers see a bad gateway, not a 401 of theirs.
    private static (int Status, string Title) StatusOf(SoniloException failure) => failure switch
    {
        SoniloValidationException => (StatusCodes.Status400BadRequest, "One or more validation errors occurred."),
        SoniloRequestException => (StatusCodes.Status400BadRequest, "The service refused the request."),
        SoniloNotFoundException => (StatusCodes.Status404NotFound, "What was asked for does not exist."),
        SoniloRateLimitException => (StatusCodes.Status429TooManyRequests, "Too many requests."),
        LedgerKeyException => (StatusCodes.Status409Conflict, "The key was used for another request."),
        GenerationFailedException => (StatusCodes.Status502BadGateway, "The job failed."),
        { MayHaveStarted: true } => (StatusCodes.Status409Conflict, "A job was started, or may have been: do not send the request again."),
        CostLimitExceededException or BudgetExceededException or NoSpendException => (StatusCodes.Status409Conflict, "The request would cost more than is allowed."),
        _ => (StatusCodes.Status502BadGateway, "The generation service could not be used."),
    };
}
