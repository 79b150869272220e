using System.Net;
using System.Net.Http.Headers;

namespace Sonilo;

/// <summary>The right to send one submit once, however many handlers lie between the client and the network.</summary>
/// <remarks>
/// It travels with the flow of control and not with the message, so that a handler that copies messages and bodies is
/// held by it too.
/// </remarks>
internal sealed class SubmitTicket
{
    private static readonly AsyncLocal<SubmitTicket?> Flowing = new();
    private int uses;

    /// <summary>The ticket of the submit under way; <see langword="null"/> for calls that may be repeated.</summary>
    public static SubmitTicket? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    /// <summary>Whether something tried to send the submit again, and was refused.</summary>
    public bool Repeated => Volatile.Read(ref uses) > 1;

    /// <summary>What the service answered to the one attempt, where it answered and the answer passed by.</summary>
    public HttpStatusCode? Answered { get; set; }

    /// <summary>What the answer says besides, such as how long to wait, where it passed by.</summary>
    public HttpResponseHeaders? Headers { get; set; }

    /// <summary>Takes the right; the second time there is none.</summary>
    public bool TryUse() => Interlocked.Increment(ref uses) == 1;
}
