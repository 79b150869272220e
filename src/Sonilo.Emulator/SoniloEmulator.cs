using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Sonilo.Emulator;

/// <summary>The Generation API on 127.0.0.1, driven by the vendor's pages: no key, no network, no cost. What it plays is emulated, not Sonilo's music.</summary>
public sealed partial class SoniloEmulator : IAsyncDisposable
{
    /// <summary>The notice that every result carries.</summary>
    public const string Notice = EmulationNotice.Text;

    private readonly RequestLog log;
    private readonly FaultScript script = new();
    private readonly JobStore jobs;
    private readonly UploadFolder folder = new();
    private readonly UrlFetch fetch;
    private readonly SignedUrls urls;
    private readonly Routes routes;
    private readonly PageRoutes page;
    private readonly List<WebApplication> hosts = [];

    private SoniloEmulator(SoniloEmulatorOptions options)
    {
        Options = options;
        log = new RequestLog(options);
        urls = new SignedUrls(options);
        fetch = new UrlFetch(folder, options);
        var assets = new AssetStore(options);
        var models = new ModelCatalogue(options);
        var assetJson = new AssetJson(urls, options);
        var jobJson = new JobJson(assets, assetJson, options);
        jobs = new JobStore(options, assets, script);
        var files = new FileInputs(assets, options);
        page = new PageRoutes(
            new ModelPages(models, files, options), new StatePages(models, log, jobs, assets, jobJson, options), new SwitchPages(script, options), new FilePages(folder, assets, options), options);
        routes = new Routes(
            new Exchange(options, log, new RateGate(options), script),
            new SubmitEndpoint(models, jobs, jobJson, files, options),
            new JobEndpoints(jobs, jobJson, options),
            new AssetEndpoints(assets, assetJson, urls, options),
            new UploadEndpoints(folder, fetch, assets, new UploadJson(urls, options), urls, script, options),
            new ModelEndpoint(models));
    }

    /// <summary>How the service behaves; most of it may change while it runs.</summary>
    public SoniloEmulatorOptions Options { get; }

    /// <summary>The API's address, such as <c>http://127.0.0.1:5000/v1</c>: a value for <c>SCENARIO_BASE_URL</c>.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/v1");

    /// <summary>The page for a browser: forms for the models, requests, jobs, and switches for faults and variants.</summary>
    public Uri PageAddress => new(BaseAddress, "/");

    /// <summary>The address of part and asset URLs: to a client another host, which must get no credentials.</summary>
    public Uri StorageAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The API key that is accepted.</summary>
    public string Key => Options.Key;

    /// <summary>The secret that is accepted.</summary>
    public string Secret => Options.Secret;

    /// <summary>Starts an emulator, which serves until it is disposed.</summary>
    /// <param name="options">How the service behaves.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<SoniloEmulator> StartAsync(SoniloEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var emulator = new SoniloEmulator(options ?? new SoniloEmulatorOptions());
        try
        {
            await emulator.ListenAsync(cancellationToken);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops serving, and deletes what was uploaded.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        hosts.Clear();
        fetch.Dispose();
        folder.Dispose();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var storage = await LoopbackHost.StartAsync(Options.StoragePort, routes.MapStorage, cancellationToken);
        hosts.Add(storage);
        StorageAddress = LoopbackHost.AddressOf(storage);
        urls.Storage = StorageAddress.GetLeftPart(UriPartial.Authority);
        var api = await LoopbackHost.StartAsync(Options.Port, MapApi, cancellationToken);
        hosts.Add(api);
        BaseAddress = new Uri(LoopbackHost.AddressOf(api), "v1");
        if (Options.Log is { } lines)
        {
            await lines.WriteLineAsync($"{PageAddress} is the emulator's page, {BaseAddress} its API: {Notice}");
        }
    }

    private void MapApi(IEndpointRouteBuilder endpoints)
    {
        routes.MapApi(endpoints);
        page.Map(endpoints, () => BaseAddress);
    }
}
