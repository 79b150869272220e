#if NET
using System.Net;
using System.Net.Sockets;
#endif

namespace Sonilo;

/// <summary>Makes and corrects the handlers that connect.</summary>
internal static class Handlers
{
    /// <summary>A handler for our calls: no redirects for the API, connections renewed so that changes of the DNS are seen, no cookies, no proxy on the way to this machine.</summary>
    public static HttpMessageHandler Create(bool api) =>
#if NET
        new SocketsHttpHandler
        {
            AllowAutoRedirect = !api,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            ConnectTimeout = TimeSpan.FromSeconds(30),
            Proxy = Local(null),
            ConnectCallback = ConnectAsync,
        };
#else
        new HttpClientHandler { AllowAutoRedirect = !api, UseCookies = false, Proxy = Local(null) };
#endif

    /// <summary>Keeps a host's handler from redirects and from a proxy on the way to this machine.</summary>
    public static void Correct(HttpMessageHandler handler)
    {
        try
        {
            switch (handler)
            {
#if NET
                case SocketsHttpHandler sockets:
                    sockets.AllowAutoRedirect = false;
                    sockets.Proxy = Local(sockets.Proxy);
                    break;
#endif
                case HttpClientHandler client:
                    client.AllowAutoRedirect = false;
                    client.Proxy = Local(client.Proxy);
                    break;
                case DelegatingHandler { InnerHandler: { } inner }:
                    Correct(inner);
                    break;
                default:
                    break;
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or PlatformNotSupportedException)
        {
            // The host shares a handler that is already in use. Redirected calls are then recognised by their answers.
        }
    }

    private static LoopbackBypass? Local(System.Net.IWebProxy? proxy) =>
        proxy as LoopbackBypass ?? ((proxy ?? LoopbackBypass.OfEnvironment) is { } other ? new LoopbackBypass(other) : null);

#if NET
    // What is not encrypted stays on this machine: that is judged by where the connection leads, whatever the address was called.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            if (context.InitialRequestMessage.RequestUri?.Scheme == Uri.UriSchemeHttp && !IsHere(socket.RemoteEndPoint))
            {
                throw new HttpRequestException(
                    $"{context.DnsEndPoint.Host} is not this machine, and the connection to it is not encrypted. Nothing was sent.");
            }

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsHere(EndPoint? end) =>
        end is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
#endif
}
