using Polly;
using Polly.Retry;

namespace Sonilo;

/// <summary>Tries reads again: first what the service asks for, then what its body says, then a growing pause with jitter.</summary>
internal sealed class ReadRetry
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private readonly SoniloClientOptions options;
    private readonly ResiliencePipeline<ApiResponse> pipeline;

    public ReadRetry(SoniloClientOptions options, SoniloLog log)
    {
        this.options = options;
        var builder = new ResiliencePipelineBuilder<ApiResponse> { TimeProvider = options.TimeProvider };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<ApiResponse>
            {
                MaxRetryAttempts = options.MaxRetries * 2,
                ShouldHandle = arguments => new ValueTask<bool>(ShouldRetry(arguments.Outcome, arguments.AttemptNumber)),
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(Delay(arguments.Outcome.Result, arguments.AttemptNumber)),
                OnRetry = arguments =>
                {
                    log.Retrying(arguments.Outcome.Result?.Status, arguments.RetryDelay, arguments.AttemptNumber + 1);
                    return default;
                },
            });
        }

        pipeline = builder.Build();
    }

    /// <summary>Runs a call until it is answered for good; the answer may still be a failure.</summary>
    public async Task<ApiResponse> RunAsync(Func<CancellationToken, Task<ApiResponse>> call, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(static async (call, token) => await call(token).ConfigureAwait(false), call, cancellationToken).ConfigureAwait(false);

    /// <summary>How long to pause before the given attempt; <see langword="null"/> where it would be longer than the limit.</summary>
    public TimeSpan? Pause(ApiResponse? answer, int attempt)
    {
        var wait = Delay(answer, attempt);
        return wait <= options.RetryDelayLimit ? wait : null;
    }

    /// <summary>Whether the fault may be gone the next time.</summary>
    public static bool IsTransient(ApiResponse answer) => answer.Redirect is null && answer.Status is 408 or 429 or 500 or 502 or 503 or 504;

    private static TimeSpan? Advice(ApiResponse? answer) =>
        answer is null ? null : answer.RetryAfter ?? (answer.Status is 429 or 503 ? ErrorBody.Read(answer).Remaining : null);

    private bool ShouldRetry(Outcome<ApiResponse> outcome, int attempt)
    {
        if (outcome.Exception is { } exception)
        {
            return attempt < options.MaxRetries && Failure.IsOfTransport(exception);
        }

        // Told when to come back, being patient is safe: such answers get twice the attempts.
        var answer = outcome.Result!;
        var advice = Advice(answer);
        return IsTransient(answer) && (advice is null ? attempt < options.MaxRetries : advice <= options.RetryDelayLimit);
    }

    private TimeSpan Delay(ApiResponse? answer, int attempt)
    {
        if (Advice(answer) is { } advice)
        {
            // Those who were refused together should not come back together.
            return advice > options.RetryDelayLimit ? advice
                : Shorter(TimeSpan.FromTicks((long)(advice.Ticks + (Jitter.Next() * TimeSpan.TicksPerSecond / 2))), Longer(advice, options.RetryDelayLimit));
        }

        var pause = TimeSpan.FromTicks((long)(FirstPause.Ticks * Math.Pow(2, Math.Min(attempt, 16)) * (0.5 + Jitter.Next())));
        return Shorter(pause, options.RetryDelayLimit);
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
