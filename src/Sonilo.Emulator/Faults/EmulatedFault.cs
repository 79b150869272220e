using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Sonilo.Emulator;

/// <summary>Something that goes wrong with one request when its turn comes; see <see cref="SoniloEmulator.Play"/>.</summary>
public sealed class EmulatedFault
{
    private readonly Func<ApiCall, Reply?, Reply> play;

    private EmulatedFault(Func<ApiCall, Reply?, Reply> play) => this.play = play;

    private EmulatedFault(Reply reply)
        : this((_, _) => reply) { }

    /// <summary>Whether the request is carried out before it fails: a job is started and charged, and the caller never hears of it.</summary>
    public bool ActsFirst { get; private init; }

    internal Reply Play(ApiCall call, Reply? real) => play(call, real);

    /// <summary>This fault, but the request is carried out first.</summary>
    public EmulatedFault AfterActing() => new(play) { ActsFirst = true };

    /// <summary>Any status and JSON body, well-formed or not.</summary>
    public static EmulatedFault Json(int status, string json) => Text(status, "application/json", json);

    /// <summary>Any status, content type and body.</summary>
    public static EmulatedFault Text(int status, string contentType, string text) => new(new Reply(status) { Text = (contentType, text) });

    /// <summary>The true answer, altered; the request is carried out first.</summary>
    /// <param name="alter">Gives the new body, from a copy of the true one that it may change; empty where the request was refused, or the answer is a file.</param>
    /// <param name="status">Another status; <see langword="null"/> keeps the true one.</param>
    public static EmulatedFault Altered(Func<JsonObject, JsonNode?> alter, int? status = null) => new((_, real) => new Reply(status ?? real!.Status)
    {
        Text = ("application/json", alter((real!.Json?.DeepClone() as JsonObject) ?? [])?.ToJsonString() ?? "null"),
        Headers = real.Headers,
    }) { ActsFirst = true };

    /// <summary>The true answer, of which only the first bytes arrive before the connection is cut; the request is carried out first.</summary>
    /// <param name="bytes">How many bytes of the body arrive.</param>
    public static EmulatedFault Cut(long bytes) => new((_, real) => real! with { CutAfter = bytes }) { ActsFirst = true };

    /// <summary>No answer at all, for as long as the caller keeps the connection.</summary>
    public static EmulatedFault Hang() => new(new Reply(0) { Delay = Timeout.InfiniteTimeSpan, Drops = true });

    /// <summary>429 that names a job; with <see cref="AfterActing"/> the job that was in fact started.</summary>
    public static EmulatedFault TooManyRequestsWithJob() => new((call, real) => new Reply(StatusCodes.Status429TooManyRequests)
    {
        Json = new JsonObject
        {
            ["reason"] = "Too many requests",
            ["details"] = new JsonObject { ["jobId"] = JobOf(real) ?? Identifier.New("job") },
        },
    });

    /// <summary>A refusal with a reason, in the shape that the options choose.</summary>
    public static EmulatedFault Refusal(int status, string reason) => new(Reply.Refused(status, reason));

    /// <summary>429 with a <c>Retry-After</c> header in whole seconds.</summary>
    public static EmulatedFault RetryAfter(TimeSpan wait) => new(Reply.Refused(StatusCodes.Status429TooManyRequests, "Too many requests") with
    {
        Headers = [("Retry-After", ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture))],
    });

    /// <summary>429 with a <c>Retry-After</c> header that names a date.</summary>
    public static EmulatedFault RetryAt(DateTimeOffset time) => new(Reply.Refused(StatusCodes.Status429TooManyRequests, "Too many requests") with
    {
        Headers = [("Retry-After", time.ToString("R", CultureInfo.InvariantCulture))],
    });

    /// <summary>429 without a time to wait.</summary>
    public static EmulatedFault TooManyRequests() => new(Reply.Refused(StatusCodes.Status429TooManyRequests, "Too many requests"));

    /// <summary>429 with <c>remainingSeconds</c> in the body.</summary>
    public static EmulatedFault Cooldown(int remainingSeconds) => new(RateGate.Cooldown(remainingSeconds));

    /// <summary>429 because too many jobs are running, with the action and its limit.</summary>
    public static EmulatedFault Concurrency(string actionName, int actionLimit) => new(RateGate.Concurrency(actionName, actionLimit));

    /// <summary>403 because the account's plan lacks the model.</summary>
    public static EmulatedFault PlanRequired(string requiredPlan) => new((call, _) => Plan(call, requiredPlan));

    /// <summary>403 as the gateway answers.</summary>
    public static EmulatedFault Forbidden() => Json(StatusCodes.Status403Forbidden, """{"message":"API Keys cannot access protected resources"}""");

    /// <summary>A fault of the service, 500 to 599, with a reason.</summary>
    public static EmulatedFault ServerError(int status = 500) => new(Reply.Refused(status, "Internal server error"));

    /// <summary>The HTML page of a gateway.</summary>
    public static EmulatedFault Html(int status = 502) => new(new Reply(status)
    {
        Text = ("text/html", $"<html>\r\n<head><title>{status}</title></head>\r\n<body><center><h1>{status} {ReasonPhrases.GetReasonPhrase(status)}</h1></center></body>\r\n</html>\r\n"),
    });

    /// <summary>A status without a body.</summary>
    public static EmulatedFault Empty(int status = 502) => new(new Reply(status));

    /// <summary>The connection is cut once the body has been read.</summary>
    public static EmulatedFault Drop() => new(new Reply(0) { Drops = true });

    /// <summary>A redirect; without a <paramref name="location"/> to the same path without its query.</summary>
    public static EmulatedFault Redirect(Uri? location = null, int status = 308) => new((call, _) => new Reply(status)
    {
        Headers = [("Location", location?.ToString() ?? call.Context.Request.Path.ToUriComponent())],
    });

    /// <summary>The true answer, but late; the request is carried out at once.</summary>
    public static EmulatedFault Late(TimeSpan delay) => new((_, real) => real! with { Delay = delay }) { ActsFirst = true };

    private static string? JobOf(Reply? real) => real?.Json?["job"] is JsonObject job ? (job["jobId"] ?? job["id"])?.GetValue<string>() : null;

    internal static Reply Plan(ApiCall call, string requiredPlan) => new(StatusCodes.Status403Forbidden)
    {
        Json = new JsonObject
        {
            ["name"] = "ModelAccessRestrictedError",
            ["reason"] = "Your plan does not include this model",
            ["modelId"] = call.Route("modelId"),
            ["requiredPlan"] = requiredPlan,
        },
    };
}
