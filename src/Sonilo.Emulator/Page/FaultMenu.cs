namespace Sonilo.Emulator;

/// <summary>The faults that the page offers, by name.</summary>
internal static class FaultMenu
{
    public static IReadOnlyList<(string Name, Func<EmulatedFault> Make)> Faults { get; } =
    [
        ("500 Internal server error", static () => EmulatedFault.ServerError()),
        ("503 Service unavailable", static () => EmulatedFault.ServerError(503)),
        ("502 with a gateway's HTML page", static () => EmulatedFault.Html()),
        ("200 with an HTML page", static () => EmulatedFault.Html(200)),
        ("200 with JSON that breaks off", static () => EmulatedFault.Json(200, """{"job":{"jobId":""")),
        ("429 with Retry-After of 2 s", static () => EmulatedFault.RetryAfter(TimeSpan.FromSeconds(2))),
        ("429 that names a job", static () => EmulatedFault.TooManyRequestsWithJob()),
        ("403 plan required", static () => EmulatedFault.PlanRequired("pro")),
        ("404 Not found", static () => EmulatedFault.Refusal(404, "Not found")),
        ("409 Conflict", static () => EmulatedFault.Refusal(409, "Conflict")),
        ("308 Redirect", static () => EmulatedFault.Redirect()),
        ("Connection cut", static () => EmulatedFault.Drop()),
        ("Answer cut after 10 bytes", static () => EmulatedFault.Cut(10)),
        ("No answer at all", static () => EmulatedFault.Hang()),
        ("Answer 5 s late", static () => EmulatedFault.Late(TimeSpan.FromSeconds(5))),
    ];

    public static EmulatedFault? Make(string? name) => Faults.FirstOrDefault(fault => fault.Name == name).Make?.Invoke();
}
