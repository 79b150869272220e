using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Sonilo;

/// <summary>Runs models through Scenario's Generation API: typed requests in, jobs and files out.</summary>
/// <remarks>
/// One client serves an application and all of its threads. It never sends a request twice that may have been started
/// and paid for: where an answer is lost it throws <see cref="UnknownOutcomeException"/> instead.
/// </remarks>
public partial class SoniloClient : IDisposable
{
    private readonly ClientParts? parts;

    /// <summary>Makes a client with connections of its own.</summary>
    /// <param name="options">Keys, address and limits; what is left out comes from the environment and the defaults.</param>
    /// <exception cref="SoniloAuthenticationException">No keys were found.</exception>
    /// <exception cref="ArgumentException">An option cannot be used; the message says which and why.</exception>
    public SoniloClient(SoniloClientOptions? options = null) : this(options ?? new SoniloClientOptions(), HttpClients.Own()) { }

    /// <summary>Makes a client with keys, and the defaults for everything else.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <param name="apiSecret">The key's secret.</param>
    public SoniloClient(string apiKey, string apiSecret) : this(new SoniloClientOptions { ApiKey = apiKey, ApiSecret = apiSecret }) { }

    /// <summary>Makes a client that uses the host's connections.</summary>
    /// <param name="options">Keys, address and limits; what is left out comes from the environment and the defaults.</param>
    /// <param name="httpClient">
    /// The host's client, for calls and for transfers; it stays the host's. Its own <see cref="HttpClient.Timeout"/>
    /// applies on top, and its handlers must follow no redirects: a call that was redirected fails. A handler of the host
    /// that copies bodies and sends them again escapes what the client can see; <c>AddSonilo</c> holds such handlers too.
    /// </param>
    /// <exception cref="SoniloAuthenticationException">No keys were found.</exception>
    /// <exception cref="ArgumentException">An option cannot be used; the message says which and why.</exception>
    public SoniloClient(SoniloClientOptions? options, HttpClient? httpClient)
        : this(options ?? new SoniloClientOptions(), httpClient is null ? HttpClients.Own() : HttpClients.Given(httpClient)) { }

    /// <summary>For mocks: override what a test needs.</summary>
    protected SoniloClient() { }

    internal SoniloClient(SoniloClientOptions options, HttpClients clients)
    {
        try
        {
            parts = new ClientParts(options, clients, Environment.GetEnvironmentVariable);
        }
        catch
        {
            clients.Dispose();
            throw;
        }
    }

    /// <summary>Asks what a request would cost. Nothing is started; files of the request are uploaded, because the estimate needs their ids.</summary>
    /// <example><code>
    /// var request = new SoniloV11TextToMusicRequest("calm piano") { Duration = 60 };
    /// var estimate = await client.EstimateAsync(request);
    /// Console.WriteLine($"{estimate.Cost} creative units");
    /// </code></example>
    /// <exception cref="SoniloValidationException">The model's page forbids a value, and validation is strict.</exception>
    /// <exception cref="EstimateStartedJobException">The service started a job although an estimate was asked for; it carries the job.</exception>
    /// <exception cref="SoniloException">The service refused or failed; the type says what to do about it.</exception>
    public virtual Task<CostEstimate> EstimateAsync(
        IGenerationRequest request, GenerationCallOptions? options = null, CancellationToken cancellationToken = default) =>
        Parts.Starter.EstimateAsync(new GenerationInput(request), options, cancellationToken);

    /// <summary>Asks what a model would cost with parameters that have no type here. They are not validated.</summary>
    /// <inheritdoc cref="EstimateAsync(IGenerationRequest, GenerationCallOptions?, CancellationToken)"/>
    public virtual Task<CostEstimate> EstimateAsync(
        string modelId, JsonObject parameters, GenerationCallOptions? options = null, CancellationToken cancellationToken = default) =>
        Parts.Starter.EstimateAsync(new GenerationInput(modelId, parameters), options, cancellationToken);

    /// <summary>Starts a job, which is paid for from then on. Files of the request are uploaded first.</summary>
    /// <example><code>
    /// var job = await client.StartAsync(new SoniloV11TextToMusicRequest("calm piano"));
    /// Console.WriteLine(job.Id);                          // enough to go on in another process
    /// var result = await client.GetJob(job.Id).WaitAsync();
    /// </code></example>
    /// <returns>The job; it has only been started. <see cref="GenerationJob.WaitAsync(IProgress{GenerationProgress}?, CancellationToken)"/> waits for its results.</returns>
    /// <exception cref="SoniloValidationException">The model's page forbids a value, and validation is strict. Nothing was sent.</exception>
    /// <exception cref="CostLimitExceededException">It would cost more than the limit, or the cost is not known. Nothing was started.</exception>
    /// <exception cref="UnknownOutcomeException">It was sent and the answer was lost; it may have been started.</exception>
    /// <exception cref="GenerationCanceledException">It was cancelled; it says whether a job may have been started.</exception>
    /// <exception cref="SoniloException">The service refused or failed, and nothing was started; the type says what to do about it.</exception>
    public virtual Task<GenerationJob> StartAsync(
        IGenerationRequest request, GenerationCallOptions? options = null, CancellationToken cancellationToken = default) =>
        Parts.Keyed.StartAsync(new GenerationInput(request), options, cancellationToken);

    /// <summary>Starts a job with parameters that have no type here, which is paid for from then on. They are not validated.</summary>
    /// <inheritdoc cref="StartAsync(IGenerationRequest, GenerationCallOptions?, CancellationToken)"/>
    public virtual Task<GenerationJob> StartAsync(
        string modelId, JsonObject parameters, GenerationCallOptions? options = null, CancellationToken cancellationToken = default) =>
        Parts.Keyed.StartAsync(new GenerationInput(modelId, parameters), options, cancellationToken);

    /// <summary>Starts a job and waits for its results.</summary>
    /// <inheritdoc cref="GenerateAsync(IGenerationRequest, GenerationCallOptions?, IProgress{GenerationProgress}?, CancellationToken)"/>
    public virtual Task<GenerationResult> GenerateAsync(
        IGenerationRequest request, IProgress<GenerationProgress>? progress = null, CancellationToken cancellationToken = default) =>
        GenerateAsync(request, null, progress, cancellationToken);

    /// <summary>Starts a job and waits for its results.</summary>
    /// <param name="request">What to make.</param>
    /// <param name="options">What this call does otherwise than the client's options say.</param>
    /// <param name="progress">Is told how far the job is, each time it is read.</param>
    /// <param name="cancellationToken">Stops the waiting. A started job continues and is billed; the exception carries its id.</param>
    /// <example><code>
    /// var request = new SoniloV11TextToMusicRequest("calm piano") { Duration = 60 };
    /// var result = await client.GenerateAsync(request, new GenerationCallOptions { CostLimit = 10 });
    /// foreach (var path in await result.SaveAsync("music"))
    /// {
    ///     Console.WriteLine(path);
    /// }
    /// </code></example>
    /// <exception cref="GenerationFailedException">The job ended without a result.</exception>
    /// <exception cref="GenerationInterruptedException">The job was started, and something other than its end got in the way: it goes on, and its id is there to resume it. <see cref="GenerationTimeoutException"/> where that was the limit of waiting.</exception>
    /// <exception cref="GenerationCanceledException">It was cancelled; it carries the job's id where there is one.</exception>
    /// <exception cref="SoniloException">Starting the job failed, as <see cref="StartAsync(IGenerationRequest, GenerationCallOptions?, CancellationToken)"/> describes.</exception>
    public virtual async Task<GenerationResult> GenerateAsync(
        IGenerationRequest request, GenerationCallOptions? options, IProgress<GenerationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var job = await StartAsync(request, options, cancellationToken).ConfigureAwait(false);
        return await job.WaitAsync(progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts a job with parameters that have no type here, and waits for its results.</summary>
    /// <inheritdoc cref="GenerateAsync(IGenerationRequest, GenerationCallOptions?, IProgress{GenerationProgress}?, CancellationToken)"/>
    public virtual async Task<GenerationResult> GenerateAsync(
        string modelId, JsonObject parameters, GenerationCallOptions? options = null,
        IProgress<GenerationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var job = await StartAsync(modelId, parameters, options, cancellationToken).ConfigureAwait(false);
        return await job.WaitAsync(progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A job by its id, also of another process. Nothing is read until something is asked of it.</summary>
    /// <example><code>
    /// var result = await client.GetJob("job_x").WaitAsync();
    /// await result.SaveAsync("music");
    /// </code></example>
    /// <param name="jobId">The id, such as <c>job_x</c>.</param>
    /// <param name="options">The limit of waiting, and the project.</param>
    public virtual GenerationJob GetJob(string jobId, GenerationCallOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jobId);
        return new GenerationJob(Parts.Jobs, jobId, null, Terms(options));
    }

    /// <summary>Lists the project's jobs, lazily, page by page.</summary>
    /// <param name="options">The project, and the limit of waiting of the jobs.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SoniloException">A page could not be read.</exception>
    public virtual async IAsyncEnumerable<GenerationJob> ListJobsAsync(
        GenerationCallOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var terms = Terms(options);
        string? token = null;
        do
        {
            var page = await Parts.States.ReadPageAsync(token, terms.ProjectId, cancellationToken).ConfigureAwait(false);
            foreach (var state in page.Jobs)
            {
                yield return new GenerationJob(Parts.Jobs, state.JobId, state, terms);
            }

            token = page.Next == token ? null : page.Next;
        }
        while (token is not null);
    }

    /// <summary>Looks for the jobs that a submit of unknown outcome may have become, also one of another process.</summary>
    /// <param name="attempt">What was sent, as <see cref="UnknownOutcomeException.Attempt"/> and <see cref="GenerationCanceledException.Attempt"/> have it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The candidates, the likeliest first, and whether every job of that time was seen.</returns>
    /// <remarks>A job may be listed a moment late: finding none right after the failure proves nothing.</remarks>
    /// <exception cref="SoniloException">The jobs could not be listed.</exception>
    public virtual Task<CandidateSearch> FindCandidatesAsync(SubmitAttempt attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Parts.Jobs.FindAsync(attempt.ProjectId is null ? attempt with { ProjectId = Parts.Options.ProjectId } : attempt, cancellationToken);
    }

    /// <summary>Looks for the jobs that a submit of unknown outcome may have become, also one of another process.</summary>
    /// <param name="modelId">The model that the request was for.</param>
    /// <param name="input">The parameters that were sent, as a JSON object.</param>
    /// <param name="submittedAt">When it was sent, by this machine's clock.</param>
    /// <param name="options">The project.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <inheritdoc cref="FindCandidatesAsync(SubmitAttempt, CancellationToken)"/>
    public virtual Task<CandidateSearch> FindCandidatesAsync(
        string modelId, string input, DateTimeOffset submittedAt, GenerationCallOptions? options = null, CancellationToken cancellationToken = default) =>
        FindCandidatesAsync(new SubmitAttempt(modelId, submittedAt, input, options?.ProjectId), cancellationToken);

    /// <summary>Reads an asset by its id, with a fresh address.</summary>
    /// <param name="assetId">The id, such as <c>asset_x</c>.</param>
    /// <param name="options">The project.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SoniloNotFoundException">There is no such asset in the project.</exception>
    public virtual Task<GenerationAsset> GetAssetAsync(string assetId, GenerationCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(assetId);
        return Parts.Assets.ReadOneAsync(assetId, options?.ProjectId ?? Parts.Options.ProjectId, cancellationToken);
    }

    /// <summary>Uploads a file, to use it in several requests or in JSON of one's own.</summary>
    /// <param name="file">The file; an asset comes back as it is.</param>
    /// <param name="options">The project.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <example><code>
    /// var clip = await client.UploadAsync(AssetInput.FromFile("clip.mp4"));
    /// var first = await client.GenerateAsync(new SoniloV11VideoToMusicRequest(clip) { Prompt = "calm" });
    /// var second = await client.GenerateAsync(new SoniloV11VideoToMusicRequest(clip) { Prompt = "wild" });
    /// </code></example>
    /// <returns>The file as an asset of the service.</returns>
    /// <exception cref="AssetTransferException">The file could not be sent, or the service did not take it.</exception>
    public virtual Task<AssetInput> UploadAsync(AssetInput file, GenerationCallOptions? options = null, CancellationToken cancellationToken = default) =>
        UploadAsync(file, options, null, cancellationToken);

    /// <summary>Uploads a file, and reports progress.</summary>
    /// <param name="file">The file; an asset comes back as it is.</param>
    /// <param name="options">The project.</param>
    /// <param name="progress">Is told how far it is, again and again while bytes leave.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <inheritdoc cref="UploadAsync(AssetInput, GenerationCallOptions?, CancellationToken)"/>
    public virtual async Task<AssetInput> UploadAsync(
        AssetInput file, GenerationCallOptions? options, IProgress<TransferProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var id = await Parts.Uploads.UploadAsync(file, null, options?.ProjectId ?? Parts.Options.ProjectId, progress, cancellationToken).ConfigureAwait(false);
        return file.AssetId is null ? file.AsAsset(id) : file;
    }

    /// <summary>Ends all waiting and closes what the client made itself. Jobs go on.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(SoniloClient);

    /// <summary>Ends all waiting and closes what the client made itself.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            parts?.Dispose();
        }
    }

    private ClientParts Parts => parts ?? throw new InvalidOperationException("This client was made for a test and is connected to nothing: override what the test needs.");

    private JobTerms Terms(GenerationCallOptions? options)
    {
        options?.Check();
        return new(null, options?.ProjectId ?? Parts.Options.ProjectId, options?.WaitLimit ?? Parts.Options.WaitLimit, null);
    }
}
