namespace Sonilo;

/// <summary>What one client is made of, from the connection up. Jobs, assets and exceptions hold only the part that they act through.</summary>
internal sealed class ClientParts : IDisposable
{
    private readonly HttpClients clients;
    private readonly JobPoller poller;
    private readonly CancellationTokenSource closing = new();

    public ClientParts(SoniloClientOptions options, HttpClients clients, Func<string, string?> environment)
    {
        if (options.Problem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        this.clients = clients;
        Options = options.Copy();
        var log = new SoniloLog(options.LoggerFactory);
        var address = ApiAddress.Find(options, environment);
        if (!clients.KeepsLocal && address.Scheme == Uri.UriSchemeHttp && LoopbackBypass.WouldProxy(address))
        {
            throw new ArgumentException($"A proxy of the environment would take {address} off this machine, unencrypted and with the keys: set NO_PROXY=localhost,127.0.0.1.", nameof(options));
        }

        var connection = new ApiConnection(clients, address, SoniloCredentials.Find(options, address, environment), Options, log);

        // What answers on this machine is an emulator.
        var costsMoney = !address.IsLoopback;

        // The keys are in the header now; nothing else needs them.
        (Options.ApiKey, Options.ApiSecret) = (null, null);
        States = new JobStates(connection, Options.TimeProvider, log);
        poller = new JobPoller(States, Options, log);
        Assets = new AssetSource(connection, clients, Options, log, costsMoney, closing.Token);
        Options.NoSpend |= IsSwitchedOn(environment("SONILO_NO_SPEND"));
        var record = new JobRecord(Options.Ledger, log);
        Jobs = new JobSource(States, poller, Assets, record, Options, log, costsMoney);
        Uploads = new AssetUploads(connection, new UploadParts(clients, Options), Options, log);
        Starter = new GenerationStarter(new Submitter(connection, Options, log), Jobs, Uploads, Options, log, closing.Token);
        Keyed = new KeyedStarter(Starter, Jobs, States, record, Options, log);
    }

    public SoniloClientOptions Options { get; }

    public JobStates States { get; }

    public JobSource Jobs { get; }

    public AssetSource Assets { get; }

    public AssetUploads Uploads { get; }

    /// <summary>Estimates.</summary>
    public GenerationStarter Starter { get; }

    /// <summary>Starts.</summary>
    public KeyedStarter Keyed { get; }

    public void Dispose()
    {
        if (!closing.IsCancellationRequested)
        {
            closing.Cancel();
            poller.Dispose();
            clients.Dispose();
            closing.Dispose();
        }
    }

    // A switch that is there to prevent spending is on unless it says that it is off.
    private static bool IsSwitchedOn(string? value) =>
        !string.IsNullOrWhiteSpace(value) && value is not "0" && !string.Equals(value, "false", StringComparison.OrdinalIgnoreCase);
}
