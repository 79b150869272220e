using System.Net.Http.Headers;

namespace Sonilo;

/// <summary>Where HTTP clients come from: one for the service's API, one for signed addresses of other hosts.</summary>
internal abstract class HttpClients : IDisposable
{
    // Far more than any answer of the service; transfers are not kept in memory.
    private const int LargestAnswer = 64 * 1024 * 1024;

    /// <summary>The client for calls of the API.</summary>
    public abstract HttpClient Api { get; }

    /// <summary>The client for parts of uploads and for downloads; it knows no key.</summary>
    public abstract HttpClient Transfers { get; }

    /// <summary>Whether a submit passes <see cref="SubmitOnceHandler"/> on its way.</summary>
    public virtual bool HoldsSubmits => true;

    /// <summary>Whether what is meant for this machine goes past every proxy.</summary>
    public virtual bool KeepsLocal => true;

    /// <summary>Two of our own.</summary>
    public static HttpClients Own() => new OwnClients();

    /// <summary>One that the host gave, and keeps.</summary>
    public static HttpClients Given(HttpClient client) => new GivenClient(client);

    /// <summary>Two by name, from the host's factory, which renews their connections.</summary>
    public static HttpClients FromFactory(IHttpClientFactory factory, string apiName, string transfersName) =>
        new FactoryClients(factory, apiName, transfersName);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>What every client of ours is set to: transfers take as long as they move, calls as long as the options say.</summary>
    public static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.MaxResponseContentBufferSize = LargestAnswer;
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Sonilo.Client", SoniloTelemetry.Version));
    }

    private sealed class OwnClients : HttpClients
    {
        public override HttpClient Api { get; } = Create(api: true);

        public override HttpClient Transfers { get; } = Create(api: false);

        public override void Dispose()
        {
            Api.Dispose();
            Transfers.Dispose();
            base.Dispose();
        }

        private static HttpClient Create(bool api)
        {
            var handler = Handlers.Create(api);
            var client = new HttpClient(api ? new SubmitOnceHandler(handler) : handler);
            Configure(client);
            return client;
        }
    }

    private sealed class GivenClient(HttpClient client) : HttpClients
    {
        public override HttpClient Api => client;

        public override HttpClient Transfers => client;

        public override bool HoldsSubmits => false;

        public override bool KeepsLocal => false;
    }

    private sealed class FactoryClients(IHttpClientFactory factory, string apiName, string transfersName) : HttpClients
    {
        public override HttpClient Api => factory.CreateClient(apiName);

        public override HttpClient Transfers => factory.CreateClient(transfersName);
    }
}
