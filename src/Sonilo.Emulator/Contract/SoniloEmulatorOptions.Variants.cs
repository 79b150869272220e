namespace Sonilo.Emulator;

// Where the service's contract is uncertain: each way it may turn out.
public sealed partial class SoniloEmulatorOptions
{
    /// <summary>Requests allowed within <see cref="RateLimitWindow"/>; <see langword="null"/> sets no limit. The service is said to allow 100 a minute.</summary>
    public int? RateLimit { get; set; }

    /// <summary>The sliding window of <see cref="RateLimit"/>.</summary>
    public TimeSpan RateLimitWindow { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How a request beyond <see cref="RateLimit"/> learns how long to wait.</summary>
    public RateLimitAnswer RateLimitAnswer { get; set; }

    /// <summary>How many jobs may run at once, further submits are answered 429; <see langword="null"/> sets no limit.</summary>
    public int? ConcurrentJobs { get; set; }

    /// <summary>A plan that the account lacks, so that every submit is answered 403; <see langword="null"/> where it lacks none.</summary>
    public string? RequiredPlan { get; set; }

    /// <summary>Whether any text is accepted as an asset id; an unknown asset then has no length.</summary>
    public bool AcceptAnyAssetId { get; set; }

    /// <summary>How dry runs are answered.</summary>
    public DryRunAnswer DryRunAnswer { get; set; }

    /// <summary>How a job's progress is reported.</summary>
    public ProgressStyle Progress { get; set; }

    /// <summary>The name of the job id's property: <c>jobId</c>, or <c>id</c> as one guide prints.</summary>
    public string JobIdName { get; set; } = "jobId";

    /// <summary>Other words for a job's status, such as <c>succeeded</c> for <c>success</c>; a status that is not listed keeps its documented word.</summary>
    /// <remarks><see cref="StatusWords"/> has the words that were observed.</remarks>
    public IReadOnlyDictionary<string, string> StatusSpelling { get; set; } = StatusWords.Documented;

    /// <summary>The shape of error bodies.</summary>
    public ErrorShape ErrorShape { get; set; }

    /// <summary>Whether error bodies include a <c>trace_id</c>.</summary>
    public bool TraceIds { get; set; }

    /// <summary>Whether custom jobs can be cancelled; the service refuses that.</summary>
    public bool CustomJobsCanBeCanceled { get; set; }

    /// <summary>Whether assets include <c>originalFileUrl</c> and <c>originalMimeType</c>.</summary>
    public bool OriginalFileUrls { get; set; }

    /// <summary>Whether <c>properties.size</c> differs from the size of the download, as with transformed copies.</summary>
    public bool SizesDiffer { get; set; }

    /// <summary>Whether jobs include <c>billing</c>.</summary>
    public bool TellBilling { get; set; } = true;

    /// <summary>Whether a job shows its prompt without the white space around it.</summary>
    public bool TrimPrompts { get; set; }

    /// <summary>How a job shows the files that it was given.</summary>
    public InputFileStyle InputFiles { get; set; }

    /// <summary>Whether jobs are listed oldest first; the newest comes first unless set.</summary>
    public bool OldestJobsFirst { get; set; }

    /// <summary>How long a new job stays invisible to reads and lists, as with a store that lags behind. 0 unless set.</summary>
    public TimeSpan JobsAppearAfter { get; set; }

    /// <summary>Whether tracks that are announced as WAV hold MP3, which was recorded of the service: a saved file must be named by its bytes.</summary>
    public bool WavIsMp3 { get; set; }
}
