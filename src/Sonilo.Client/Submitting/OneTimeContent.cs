using System.Net;
using System.Net.Http.Headers;

namespace Sonilo;

/// <summary>A body that can be sent once: nothing between here and the network can pay a second time.</summary>
/// <remarks>
/// Whether it was ever read also shows what happened to a failed submit: a body that was not read never left.
/// Held by <c>SubmittingOnceTests</c>.
/// </remarks>
internal sealed class OneTimeContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly ReadOnlyMemory<byte> body;
    private readonly Func<bool>? mayLeave;
    private int uses;

    public OneTimeContent(ReadOnlyMemory<byte> body, Func<bool>? mayLeave = null)
    {
        this.body = body;
        this.mayLeave = mayLeave;
        Headers.ContentType = Json;
    }

    /// <summary>Whether anything asked for the body: from then on it may have arrived.</summary>
    public bool Used => Volatile.Read(ref uses) > 0;

    /// <summary>Whether something asked for the body again, and was refused.</summary>
    public bool Repeated => Volatile.Read(ref uses) > 1;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Use();
        stream.Write(body.Span);
    }
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    private Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        Use();
        return stream.WriteAsync(body, cancellationToken).AsTask();
    }

    private void Use()
    {
        if (mayLeave?.Invoke() == false)
        {
            throw new InvalidOperationException("It was held back at the last moment, because another call may have its key by now.");
        }

        if (Interlocked.Increment(ref uses) > 1)
        {
            throw new InvalidOperationException("A request that may cost money can be sent only once, so it was not sent again.");
        }
    }
}
