using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sonilo.Emulator;

/// <summary>A server on 127.0.0.1 that is isolated from the program it runs in.</summary>
/// <remarks>
/// The empty builder: the program's settings files, environment variables and logs do not reach it, and
/// Ctrl+C stays the program's own.
/// </remarks>
internal static class LoopbackHost
{
    public static async Task<WebApplication> StartAsync(int port, Action<IEndpointRouteBuilder> map, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            // A test that stops at a breakpoint, or a slow machine, is not an attack.
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
        });
        _ = builder.Services.AddRoutingCore().AddSingleton<IHostLifetime, NoLifetime>();
        _ = builder.Services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var application = builder.Build();
        map(application);
        await application.StartAsync(cancellationToken);
        return application;
    }

    public static Uri AddressOf(WebApplication application) =>
        new(application.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
