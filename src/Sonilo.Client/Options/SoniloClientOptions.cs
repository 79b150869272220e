using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace Sonilo;

/// <summary>What a <see cref="SoniloClient"/> is made with. Changes after that do not reach it.</summary>
public class SoniloClientOptions
{
    /// <summary>The API key; it is never serialised. Where there is none, the environment's <c>SCENARIO_SDK_API_KEY</c>, else <c>SCENARIO_API_KEY</c>.</summary>
    [JsonIgnore]
    [IgnoreDataMember]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>The key's secret; it is never serialised. Where there is none, the environment's <c>SCENARIO_SDK_API_SECRET</c>, else <c>SCENARIO_API_SECRET</c>.</summary>
    [JsonIgnore]
    [IgnoreDataMember]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiSecret { get; set; }

    /// <summary>The service's address: HTTPS, or HTTP on this machine. Where there is none, the environment's <c>SCENARIO_BASE_URL</c>, else <c>https://api.cloud.scenario.com/v1</c>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The project to work in; <see langword="null"/> for the one that the key belongs to.</summary>
    public string? ProjectId { get; set; }

    /// <summary>What happens to a request that the model's page forbids. <see cref="ValidationMode.Strict"/> unless set.</summary>
    public ValidationMode Validation { get; set; }

    /// <summary>The most that one request may cost, in creative units; <see langword="null"/> for no limit. With a limit, each start is preceded by an estimate.</summary>
    public decimal? CostLimit { get; set; }

    /// <summary>Whether nothing may be spent: every submit fails before it leaves, with <see cref="NoSpendException"/>; estimates and reads go on. The environment's <c>SONILO_NO_SPEND=1</c> sets it too, for test runs.</summary>
    public bool NoSpend { get; set; }

    /// <summary>Where it is remembered what was started, so that a <see cref="GenerationCallOptions.Key"/> is paid for once; <see langword="null"/> for nowhere. It stays open when the client is disposed.</summary>
    public GenerationLedger? Ledger { get; set; }

    /// <summary>What all that share the <see cref="Ledger"/> may spend; <see langword="null"/> for any amount. With a budget, each start is preceded by an estimate.</summary>
    public Budget? Budget { get; set; }

    /// <summary>What happens when it is not known whether a submit arrived. <see cref="OnUnknown.Throw"/> unless set.</summary>
    public OnUnknown OnUnknown { get; set; } = OnUnknown.Throw;

    /// <summary>How long to wait for a job to end before <see cref="GenerationTimeoutException"/>. One hour unless set: music and video take minutes, and queues come on top.</summary>
    public TimeSpan WaitLimit { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long to wait before a job's state is read for the first time; the interval grows from there, with jitter. 2 s unless set.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest interval between two reads of a job's state. 15 s unless set.</summary>
    public TimeSpan MaxPollInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest that the client waits by itself before it tries again, whatever the service asks for. 60 s unless set. Where the service asks for more, the call throws at once, with the time to wait.</summary>
    public TimeSpan RetryDelayLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a read that met a transient fault is tried again. 5 unless set; 0 for never. A submit is tried again only where it certainly did not start.</summary>
    public int MaxRetries { get; set; } = 5;

    /// <summary>How long one call of the API may take, from connecting to the last byte of the answer. 100 s unless set. Uploads and downloads have no limit but <see cref="StallLimit"/>.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long an upload or a download may go without a byte moving. 100 s unless set.</summary>
    public TimeSpan StallLimit { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Where the client logs; <see langword="null"/> for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock. The system's unless set.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>What is wrong with the options; <see langword="null"/> where nothing is.</summary>
    internal string? Problem() =>
        Positive(WaitLimit, nameof(WaitLimit)) ?? Positive(PollInterval, nameof(PollInterval)) ?? Positive(RequestTimeout, nameof(RequestTimeout))
        ?? Positive(StallLimit, nameof(StallLimit))
        ?? (MaxPollInterval < PollInterval ? $"{nameof(MaxPollInterval)} must not be shorter than {nameof(PollInterval)}."
            : RetryDelayLimit < TimeSpan.Zero ? $"{nameof(RetryDelayLimit)} must not be negative."
            : MaxRetries is < 0 or > 100 ? $"{nameof(MaxRetries)} must be from 0 to 100."
            : CostLimit < 0 ? $"{nameof(CostLimit)} must not be negative."
            : Validation is < ValidationMode.Strict or > ValidationMode.Off ? $"{nameof(Validation)} must be Strict, Warn or Off."
            : Budget is not null && Ledger is null ? $"{nameof(Budget)} needs a {nameof(Ledger)}: that is where it is counted."
            : OnUnknown is null ? $"{nameof(OnUnknown)} must not be null."
            : TimeProvider is null ? $"{nameof(TimeProvider)} must not be null."
            : null);

    internal SoniloClientOptions Copy() => (SoniloClientOptions)MemberwiseClone();

    // A timer of the platform cannot be set to more than some 49 days.
    private static string? Positive(TimeSpan value, string name) =>
        value <= TimeSpan.Zero ? $"{name} must be longer than zero."
        : value.TotalDays > 40 ? $"{name} must not be longer than 40 days."
        : null;
}
