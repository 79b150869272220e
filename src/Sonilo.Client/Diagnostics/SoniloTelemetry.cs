using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace Sonilo;

/// <summary>The names under which the client reports what it does. It reports neither keys nor prompts nor signed addresses.</summary>
/// <remarks>
/// Activities: <c>sonilo.estimate</c>, <c>sonilo.start</c>, <c>sonilo.wait</c>, <c>sonilo.upload</c>, <c>sonilo.download</c>.
/// Instruments: <c>sonilo.submits</c>, <c>sonilo.cost</c> (creative units), <c>sonilo.job.duration</c> (s), <c>sonilo.retries</c>,
/// <c>sonilo.uploaded</c> and <c>sonilo.downloaded</c> (By).
/// </remarks>
public static class SoniloTelemetry
{
    /// <summary>The name of the activity source, for <c>AddSource</c>.</summary>
    public const string ActivitySourceName = "Sonilo";

    /// <summary>The name of the meter, for <c>AddMeter</c>.</summary>
    public const string MeterName = "Sonilo";

    // Before what is made with it.
    internal static string Version { get; } =
        typeof(SoniloTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static readonly ActivitySource Source = new(ActivitySourceName, Version);
    private static readonly Meter Meter = new(MeterName, Version);
    private static readonly Counter<long> Submits = Meter.CreateCounter<long>("sonilo.submits", "{submit}", "Requests that were sent to be generated, by outcome.");
    private static readonly Counter<double> Spent = Meter.CreateCounter<double>("sonilo.cost", "{creative_unit}", "What the service said that started jobs cost.");
    private static readonly Histogram<double> JobDuration = Meter.CreateHistogram<double>("sonilo.job.duration", "s", "How long jobs were waited for, by their end.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("sonilo.retries", "{retry}", "Calls that were tried again.");
    private static readonly Counter<long> UploadedBytes = Meter.CreateCounter<long>("sonilo.uploaded", "By", "Bytes of files that were uploaded.");
    private static readonly Counter<long> DownloadedBytes = Meter.CreateCounter<long>("sonilo.downloaded", "By", "Bytes of results that were saved.");

    internal static Activity? Start(string name, string? modelId, string? jobId)
    {
        var activity = Source.StartActivity(name, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("sonilo.model.id", modelId).SetTag("sonilo.job.id", jobId);
        }

        return activity;
    }

    internal static void Submitted(string modelId, string outcome, decimal? cost)
    {
        Submits.Add(1, new("sonilo.model.id", modelId), new("outcome", outcome));
        if (cost is { } units)
        {
            Spent.Add((double)units, new KeyValuePair<string, object?>("sonilo.model.id", modelId));
        }
    }

    internal static void JobEnded(string? modelId, string status, TimeSpan elapsed) =>
        JobDuration.Record(elapsed.TotalSeconds, new("sonilo.model.id", modelId), new("sonilo.job.status", status));

    internal static void Retried() => Retries.Add(1);

    internal static void Uploaded(long bytes) => UploadedBytes.Add(bytes);

    internal static void Downloaded(long bytes) => DownloadedBytes.Add(bytes);
}
