using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Sonilo.Client.Tests;

/// <summary>What is not encrypted, keys among it, stays on this machine: no proxy gets it, and no name that only looks like this machine.</summary>
public class ProxyTests
{
    [Fact]
    public async Task AProxyOfTheHostNeverGetsLoopbackTraffic()
    {
        using var proxy = new Loopback(static _ => Reply.Job("job_1", "of the proxy"));
        using var service = new Loopback(static _ => Reply.Job("job_1", "of the service"));
        var given = service.Options();
        var services = new ServiceCollection();
        services.AddSonilo(options => (options.ApiKey, options.ApiSecret, options.BaseAddress) = (given.ApiKey, given.ApiSecret, given.BaseAddress))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { Proxy = new WebProxy(proxy.Address), UseProxy = true });
        using var provider = services.BuildServiceProvider();
        Assert.Equal("of the service", (await provider.GetRequiredService<SoniloClient>().GetJob("job_1").RefreshAsync()).Status);
        Assert.Empty(proxy.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/", null)]
    [InlineData("http://localhost:1/", null)]
    [InlineData("https://api.example.com/", "http://proxy.example/")]
    public void OnlyThisMachineIsBypassed(string address, string? proxy)
    {
        var bypass = new LoopbackBypass(new WebProxy("http://proxy.example/"));
        Assert.Equal(proxy, bypass.GetProxy(new Uri(address))?.AbsoluteUri);
        Assert.Equal(proxy is null, bypass.IsBypassed(new Uri(address)));
    }

    [Fact]
    public async Task APlainConnectionThatLeadsOffThisMachineIsRefused()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        var here = NetworkInterface.GetAllNetworkInterfaces().SelectMany(static one => one.GetIPProperties().UnicastAddresses)
            .Select(static one => one.Address).FirstOrDefault(static one => one.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(one));
        if (here is null)
        {
            // A machine without a network has nowhere else to lead to.
            return;
        }

        using var http = new HttpClient(Handlers.Create(api: true));
        var address = new Uri($"http://{here}:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        Assert.Contains("is not this machine", (await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address))).Message, StringComparison.Ordinal);
    }
}
