using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Sonilo;

/// <summary>What the client logs, each with an event id that stays. No key, prompt or signed address is among it.</summary>
internal sealed partial class SoniloLog(ILoggerFactory? loggers)
{
    private readonly ILogger logger = loggers?.CreateLogger("Sonilo.SoniloClient") ?? (ILogger)NullLogger.Instance;

    [LoggerMessage(1, LogLevel.Information, "Started {ModelId} as job {JobId} for {Cost} creative units.")]
    public partial void JobStarted(string modelId, string jobId, decimal? cost);

    [LoggerMessage(2, LogLevel.Information, "Job {JobId} ended with {Status} after {Elapsed}.")]
    public partial void JobEnded(string jobId, string status, TimeSpan elapsed);

    [LoggerMessage(3, LogLevel.Error, "What became of the submit of {ModelId} is not known; it may have started a job.")]
    public partial void OutcomeUnknown(string modelId, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "The page does not allow what is sent to {ModelId}: {Violation}")]
    public partial void SentInvalid(string modelId, string violation);

    [LoggerMessage(6, LogLevel.Information, "Uploaded {File}, {Bytes} bytes, as asset {AssetId}.")]
    public partial void Uploaded(string file, long bytes, string assetId);

    [LoggerMessage(7, LogLevel.Information, "Saved asset {AssetId}, {Bytes} bytes.")]
    public partial void Downloaded(string assetId, long bytes);

    [LoggerMessage(8, LogLevel.Debug, "The address of asset {AssetId} answered {Status}; it is asked for again.")]
    public partial void AddressExpired(string assetId, int status);

    [LoggerMessage(9, LogLevel.Warning, "The states of jobs could not be read.")]
    public partial void PollingFailed(Exception exception);

    [LoggerMessage(10, LogLevel.Warning, "What became of job {JobId} could not be recorded in the ledger; the next call that reads it records it.")]
    public partial void NotRecorded(string jobId, Exception exception);

    public void Retrying(int? status, TimeSpan delay, int attempt)
    {
        SoniloTelemetry.Retried();
        LogRetrying(status, delay, attempt);
    }

    [LoggerMessage(5, LogLevel.Warning, "A call met status {Status} or no answer; attempt {Attempt} follows in {Delay}.")]
    private partial void LogRetrying(int? status, TimeSpan delay, int attempt);
}
