namespace Sonilo.Emulator;

// Where the service's contract is not certain, each way that it may be.
public sealed partial class SoniloEmulatorOptions
{
    /// <summary>Requests allowed within <see cref="RateLimitWindow"/>; <see langword="null"/> sets no limit. The service is said to allow 100 a minute.</summary>
    public int? RateLimit { get; set; }

    /// <summary>The window that <see cref="RateLimit"/> counts in.</summary>
    public TimeSpan RateLimitWindow { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How a request beyond <see cref="RateLimit"/> is told to wait.</summary>
    public RateLimitAnswer RateLimitAnswer { get; set; }

    /// <summary>Jobs that may run at once, others answer 429; <see langword="null"/> sets no limit.</summary>
    public int? ConcurrentJobs { get; set; }

    /// <summary>A plan that the key's account lacks: every submit answers 403; <see langword="null"/> lacks none.</summary>
    public string? RequiredPlan { get; set; }

    /// <summary>Whether any text is an asset's id; an invented asset is then taken for one without a length.</summary>
    public bool AcceptAnyAssetId { get; set; }

    /// <summary>How a dry run is answered.</summary>
    public DryRunAnswer DryRunAnswer { get; set; }

    /// <summary>How a job's progress is told.</summary>
    public ProgressStyle Progress { get; set; }

    /// <summary>The name of the job id's property: <c>jobId</c>, or <c>id</c> as one guide prints.</summary>
    public string JobIdName { get; set; } = "jobId";

    /// <summary>Other words for a job's states, such as <c>success</c> to <c>succeeded</c>; a state that is not listed keeps its documented word.</summary>
    /// <remarks><see cref="StatusWords"/> has the ones that were seen.</remarks>
    public IReadOnlyDictionary<string, string> StatusSpelling { get; set; } = StatusWords.Documented;

    /// <summary>The shape of error bodies.</summary>
    public ErrorShape ErrorShape { get; set; }

    /// <summary>Whether error bodies carry a <c>trace_id</c>.</summary>
    public bool TraceIds { get; set; }

    /// <summary>Whether custom jobs can be cancelled, as they cannot on the service.</summary>
    public bool CustomJobsCanBeCanceled { get; set; }

    /// <summary>Whether assets carry <c>originalFileUrl</c> and <c>originalMimeType</c>.</summary>
    public bool OriginalFileUrls { get; set; }

    /// <summary>Whether <c>properties.size</c> is not the size of what the URL gives, as with transformed copies.</summary>
    public bool SizesDiffer { get; set; }

    /// <summary>Whether a job's <c>billing</c> is told.</summary>
    public bool TellBilling { get; set; } = true;

    /// <summary>Whether a job shows its prompt without the white space around it.</summary>
    public bool TrimPrompts { get; set; }

    /// <summary>How a job shows the files that it was given.</summary>
    public InputFileStyle InputFiles { get; set; }

    /// <summary>Whether jobs are listed from the oldest on; otherwise the newest comes first.</summary>
    public bool OldestJobsFirst { get; set; }

    /// <summary>How long a new job cannot be read or found in the list, as with a store that lags behind. 0 unless set.</summary>
    public TimeSpan JobsAppearAfter { get; set; }
}
