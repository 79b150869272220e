using System.Net;

namespace Sonilo;

/// <summary>A proxy for everything but this machine: what is meant to stay here, keys among it, must not leave through a proxy of the environment.</summary>
internal sealed class LoopbackBypass(IWebProxy inner) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => inner.Credentials;
        set => inner.Credentials = value;
    }

    /// <summary>The proxy that a program uses unless it says otherwise.</summary>
    public static IWebProxy? OfEnvironment =>
#if NET
        HttpClient.DefaultProxy;
#else
        WebRequest.DefaultWebProxy;
#endif

    /// <summary>Whether a connection that nobody configured would send such an address through a proxy.</summary>
    public static bool WouldProxy(Uri address) => OfEnvironment is { } proxy && !proxy.IsBypassed(address) && proxy.GetProxy(address) is { } other && other != address;

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : inner.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || inner.IsBypassed(host);
}
