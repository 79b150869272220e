using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Sonilo;

/// <summary>The right to send one submit once, however many handlers are between the client and the network.</summary>
/// <remarks>
/// It travels with the message, so that handlers with queues and workers of their own neither lose it nor lend it to another call. A handler that sends
/// a copy must copy the message's options too; a copy without them is refused before anything is sent.
/// </remarks>
internal sealed class SubmitTicket
{
#if NET
    private static readonly HttpRequestOptionsKey<SubmitTicket> Place = new("Sonilo.SubmitTicket");
#else
    private const string Place = "Sonilo.SubmitTicket";
#endif

    private int uses;

    /// <summary>Whether it was used: the submit was let through to the network.</summary>
    public bool Used => Volatile.Read(ref uses) > 0;

    /// <summary>Whether something tried to send the submit again, and was refused.</summary>
    public bool Repeated => Volatile.Read(ref uses) > 1;

    /// <summary>What the service answered to the one attempt, where it answered.</summary>
    public HttpStatusCode? Answered { get; set; }

    /// <summary>The response headers, where it answered.</summary>
    public HttpResponseHeaders? Headers { get; set; }

    /// <summary>The ticket of a message; <see langword="null"/> where it has none.</summary>
    public static SubmitTicket? Of(HttpRequestMessage request) =>
#if NET
        request.Options.TryGetValue(Place, out var ticket) ? ticket : null;
#else
        request.Properties.TryGetValue(Place, out var ticket) ? ticket as SubmitTicket : null;
#endif

    /// <summary>Whether a message may cost money when it arrives.</summary>
    [SuppressMessage("Globalization", "CA1307:Specify StringComparison", Justification = "netstandard2.0 has no overload with a comparison.")]
    public static bool IsNeededFor(HttpRequestMessage request) =>
        request.Method == HttpMethod.Post && request.RequestUri?.AbsolutePath.Contains(ApiPath.Submit) == true;

    /// <summary>Gives a message the right to be sent.</summary>
    public void AttachTo(HttpRequestMessage request) =>
#if NET
        request.Options.Set(Place, this);
#else
        request.Properties[Place] = this;
#endif

    /// <summary>Claims the one send; false if it was claimed before.</summary>
    public bool TryUse() => Interlocked.Increment(ref uses) == 1;
}
