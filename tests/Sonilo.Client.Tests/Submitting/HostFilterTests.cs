using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Sonilo.Client.Tests;

/// <summary>Hosts can build handlers around a client in more ways than by adding them to it. Whichever they choose, a submit passes once.</summary>
public class HostFilterTests
{
    /// <summary>Where a filter puts its handler, and whether it is registered before the client.</summary>
    public static TheoryData<string, bool> Places => new() { { "outside", false }, { "outside", true }, { "inside", false }, { "inside", true }, { "primary", true } };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task AFilterOfTheHostSendsOneSubmit(string place, bool before)
    {
        using var service = new Loopback(static _ => new Reply(503, []));
        var services = new ServiceCollection();
        var filter = new Filter(place);
        if (before)
        {
            services.AddSingleton<IHttpMessageHandlerBuilderFilter>(filter);
        }

        Add(services, service);
        if (!before)
        {
            services.AddSingleton<IHttpMessageHandlerBuilderFilter>(filter);
        }

        await AssertOneSubmitAsync(services, service, filter);
    }

    [Fact]
    public async Task AHandlerThatHedgesSendsOneSubmit()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var service = new Loopback(_ =>
        {
            arrived.TrySetResult();
            return Reply.Hang;
        });
        var services = new ServiceCollection();
        Add(services, service).AddHttpMessageHandler(() => new Hedging(arrived.Task));
        using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<SoniloClient>();
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => client.StartAsync(new MusicRequest("lo-fi")));
        Assert.Equal(1, service.Submits);
    }

    [Fact]
    public async Task AKeyedClientIsHeldToo()
    {
        using var service = new Loopback(static _ => new Reply(503, []));
        var services = new ServiceCollection();
        services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new Filter("inside"));
        services.AddKeyedSonilo("a", options => Set(service, options));
        services.AddKeyedSonilo("b", options => Set(service, options));
        using var provider = services.BuildServiceProvider();
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => provider.GetRequiredKeyedService<SoniloClient>("b").StartAsync(new MusicRequest("lo-fi")));
        Assert.Equal(1, service.Submits);
    }

    private static async Task AssertOneSubmitAsync(ServiceCollection services, Loopback service, Filter filter)
    {
        using var provider = services.BuildServiceProvider();
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => provider.GetRequiredService<SoniloClient>().StartAsync(new MusicRequest("lo-fi")));
        Assert.True(filter.Attempts > 1, "The handler of the host never tried again, so nothing is shown.");
        Assert.Equal(1, service.Submits);
    }

    private static IHttpClientBuilder Add(ServiceCollection services, Loopback service) => services.AddSonilo(options => Set(service, options));

    private static void Set(Loopback service, SoniloClientOptions options)
    {
        var given = service.Options();
        (options.ApiKey, options.ApiSecret, options.BaseAddress, options.MaxRetries) = (given.ApiKey, given.ApiSecret, given.BaseAddress, 2);
    }

    private sealed class Filter(string place) : IHttpMessageHandlerBuilderFilter
    {
        public int Attempts { get; set; }

        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            switch (place)
            {
                case "outside":
                    builder.AdditionalHandlers.Insert(0, new Resending(this));
                    break;
                case "inside":
                    builder.AdditionalHandlers.Add(new Resending(this));
                    break;
                default:
                    builder.PrimaryHandler = new Resending(this) { InnerHandler = builder.PrimaryHandler };
                    break;
            }
        };
    }

    /// <summary>Copies the body and sends whatever fails again.</summary>
    private sealed class Resending(Filter filter) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            for (var attempt = 1; ; attempt++)
            {
                filter.Attempts = attempt;
                var response = await base.SendAsync(Copies.Of(request, body), cancellationToken);
                if (attempt == 4 || response.IsSuccessStatusCode)
                {
                    return response;
                }
            }
        }
    }

    /// <summary>Sends a second copy when the first has arrived and is not answered, and takes what comes first.</summary>
    private sealed class Hedging(Task arrived) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            var first = base.SendAsync(Copies.Of(request, body), cancellationToken);
            await Task.WhenAny(first, arrived);
            return await await Task.WhenAny(first, base.SendAsync(Copies.Of(request, body), cancellationToken));
        }
    }

    private static class Copies
    {
        public static HttpRequestMessage Of(HttpRequestMessage request, byte[] body)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(body) };
            copy.Headers.Authorization = request.Headers.Authorization;
            foreach (var (name, value) in request.Options)
            {
                ((IDictionary<string, object?>)copy.Options)[name] = value;
            }

            return copy;
        }
    }
}
