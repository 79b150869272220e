using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Sonilo.Emulator;

/// <summary>Admits a limited number of requests per sliding window.</summary>
internal sealed class RateGate(SoniloEmulatorOptions options)
{
    private readonly Queue<DateTimeOffset> admitted = [];

    /// <summary>The refusal of a request beyond the limit; <see langword="null"/> where it may pass.</summary>
    public Reply? Refuse()
    {
        if (options.RateLimit is not { } limit)
        {
            return null;
        }

        lock (admitted)
        {
            var now = options.TimeProvider.GetUtcNow();
            while (admitted.TryPeek(out var oldest) && oldest + options.RateLimitWindow <= now)
            {
                _ = admitted.Dequeue();
            }

            if (admitted.Count < limit)
            {
                admitted.Enqueue(now);
                return null;
            }

            var wait = admitted.TryPeek(out var first) ? first + options.RateLimitWindow - now : options.RateLimitWindow;
            return Told((int)Math.Ceiling(wait.TotalSeconds));
        }
    }

    private Reply Told(int seconds) => options.RateLimitAnswer switch
    {
        RateLimitAnswer.RetryAfter => Reply.Refused(StatusCodes.Status429TooManyRequests, "Too many requests") with
        {
            Headers = [("Retry-After", seconds.ToString(CultureInfo.InvariantCulture))],
        },
        RateLimitAnswer.RemainingSeconds => Cooldown(seconds),
        _ => Reply.Refused(StatusCodes.Status429TooManyRequests, "Too many requests"),
    };

    public static Reply Cooldown(int seconds) => new(StatusCodes.Status429TooManyRequests)
    {
        Json = new JsonObject { ["reason"] = "cooldown", ["remainingSeconds"] = seconds },
    };

    public static Reply Concurrency(string action, int limit) => new(StatusCodes.Status429TooManyRequests)
    {
        Json = new JsonObject
        {
            ["reason"] = "Too many jobs are running",
            ["details"] = new JsonObject { ["actionName"] = action, ["actionLimit"] = limit },
        },
    };
}
