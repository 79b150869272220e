namespace Sonilo;

/// <summary>What one client is made of. Jobs and assets hold it to act through the client that they came from.</summary>
internal sealed class ClientCore : IDisposable
{
    private readonly HttpClients clients;
    private readonly CancellationTokenSource closing = new();

    public ClientCore(SoniloClientOptions options, HttpClients clients, Func<string, string?> environment)
    {
        if (options.Problem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        this.clients = clients;
        Options = options.Copy();
        Log = new SoniloLog(options.LoggerFactory);
        Closing = closing.Token;
        var address = ApiAddress.Find(options, environment);
        var connection = new ApiConnection(clients, address, SoniloCredentials.Find(options, address, environment), Options, Log);

        // The keys are in the header now; nothing else needs them.
        (Options.ApiKey, Options.ApiSecret) = (null, null);
        Jobs = new JobStates(connection, Options.TimeProvider, Log);
        Poller = new JobPoller(Jobs, Options, Log);
        Assets = new AssetReader(connection, this);
        Downloads = new AssetDownloads(clients, Assets, Options, Log);
        Uploads = new AssetUploads(connection, new UploadParts(clients, Options), Options, Log);
        Starter = new GenerationStarter(this, new Submitter(connection, Options, Log));
    }

    public SoniloClientOptions Options { get; }

    public SoniloLog Log { get; }

    public JobStates Jobs { get; }

    public JobPoller Poller { get; }

    public AssetReader Assets { get; }

    public AssetDownloads Downloads { get; }

    public AssetUploads Uploads { get; }

    public GenerationStarter Starter { get; }

    /// <summary>Is cancelled when the client is disposed.</summary>
    public CancellationToken Closing { get; }

    public GenerationJob Job(string id, GenerationJobState? state, JobTerms terms) => new(this, id, state, terms);

    public void Dispose()
    {
        if (!closing.IsCancellationRequested)
        {
            closing.Cancel();
            Poller.Dispose();
            clients.Dispose();
            closing.Dispose();
        }
    }
}
