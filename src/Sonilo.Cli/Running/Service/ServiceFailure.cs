using System.Globalization;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Running;

/// <summary>Says what a failure of the service means to somebody at a shell: what happened, what it costs, what to type next.</summary>
/// <param name="session">The service.</param>
/// <param name="folder">The folder to save to.</param>
internal sealed class ServiceFailure(ServiceSession session, string folder)
{
    /// <summary>What to do where the service refuses the keys.</summary>
    public const string KeysAdvice = "Check SCENARIO_SDK_API_KEY and SCENARIO_SDK_API_SECRET.";

    /// <summary>Whether an exception is one that this class speaks of.</summary>
    public static bool IsKnown(Exception exception) => exception is SoniloException or OperationCanceledException or IOException or UnauthorizedAccessException;

    /// <summary>Says it, and gives the exit code.</summary>
    /// <param name="exception">The failure.</param>
    /// <param name="jobId">The job, where it is known to have been started.</param>
    /// <param name="console">Where to say it.</param>
    public int Say(Exception exception, string? jobId, ToolConsole console)
    {
        var job = jobId ?? (exception as ISoniloFailure)?.JobId;
        console.Fail([What(exception, job), .. Next(exception, job)]);
        return exception switch
        {
            OperationCanceledException => ExitCode.Interrupted,
            CostLimitExceededException or NoSpendException => ExitCode.Findings,
            SoniloAuthenticationException when job is null => ExitCode.WrongUsage,
            _ => ExitCode.OutsideFailed,
        };
    }

    private static string What(Exception exception, string? job) => exception switch
    {
        GenerationFailedException failed => string.Join(' ', new[] { $"Job {job} ended as '{failed.Status}':", failed.Reason ?? "the service gives no reason.", failed.Hint }.Where(static part => part is not null)),
        GenerationTimeoutException late => $"Job {job} has not ended after {Words(late.Waited)}.",
        CostLimitExceededException { Estimate.Cost: { } cost, Limit: var limit } => string.Create(
            CultureInfo.InvariantCulture, $"It would cost {Price.Words(cost)}, and --max-cost allows {limit}. Nothing was started."),
        NoSpendException => "Spending is switched off by SONILO_NO_SPEND; with --emulated nothing is spent.",
        CostLimitExceededException => "The service does not say what it would cost, and --max-cost is set. Nothing was started.",
        UnknownOutcomeException => "The request was sent, and its answer was lost: " + Cause(exception),
        // The job goes on, and reading it failed: what failed is the cause.
        GenerationInterruptedException { InnerException: { } cause } => What(cause, job),
        OperationCanceledException when job is not null => $"Interrupted while job {job} was running.",
        ISoniloFailure { MayHaveStarted: true } and OperationCanceledException => "Interrupted while the request was being sent.",
        OperationCanceledException => "Interrupted; nothing was started.",
        SoniloRateLimitException => "The service accepts no more requests for now: " + Cause(exception),
        SoniloException { Reason: { } reason, StatusCode: { } status } => string.Create(CultureInfo.InvariantCulture, $"The service answered {status}: {reason}"),
        // Whether something was started is said after it.
        _ => exception.Message.Replace(" Nothing was started.", "", StringComparison.Ordinal),
    };

    private IEnumerable<string> Next(Exception exception, string? job)
    {
        switch (exception)
        {
            case GenerationFailedException failed when session.CostsMoney:
                yield return failed.Charged switch { true => "It stays charged.", false => "It is not charged.", _ => "The service does not state whether it is refunded." };
                break;
            case GenerationFailedException or CostLimitExceededException or NoSpendException:
                break;
            case EstimateStartedJobException:
                yield return $"The service started job {job} although only its price was asked for{Paid}. This saves its files:";
                yield return $"  dotnet sonilo resume {job} -o {Quoted(folder)}";
                break;
            case var _ when job is not null && session.EndsWithProcess:
                yield return $"The emulator ended with this command, and job {job} with it.";
                break;
            case var _ when job is not null:
                yield return $"Job {job} is started{Paid}. This waits for it and saves its files:";
                yield return $"  dotnet sonilo resume {job} -o {Quoted(folder)}";
                break;
            case ISoniloFailure { MayHaveStarted: true }:
                yield return session.CostsMoney ? "It may have started a job, which is then paid for. Look before you run it again: dotnet sonilo jobs" : "It may have started a job: dotnet sonilo jobs";
                break;
            case SoniloAuthenticationException:
                yield return KeysAdvice;
                yield return "Nothing was started.";
                break;
            case SoniloException:
                yield return "Nothing was started.";
                break;
            default:
                break;
        }
    }

    private string Paid => session.CostsMoney ? " and paid for" : "";

    private static string Cause(Exception exception) =>
        exception is SoniloException { Reason: { } reason } ? reason : exception.InnerException?.Message ?? exception.Message;

    private static string Words(TimeSpan time) =>
        time.TotalMinutes >= 1 ? Quantity.Of((int)time.TotalMinutes, "minute") : Quantity.Of((int)time.TotalSeconds, "second");

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
