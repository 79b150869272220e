namespace Sonilo.Emulator;

/// <summary>What the page can change while the emulator runs.</summary>
internal static class Switches
{
    public static IReadOnlyList<Switch> All { get; } =
    [
        Switch.Seconds("jobDuration", "Seconds that a job takes", static options => options.JobDuration, static (options, value) => options.JobDuration = value),
        Switch.Seconds("jobsAppearAfter", "Seconds before a new job can be found", static options => options.JobsAppearAfter, static (options, value) => options.JobsAppearAfter = value),
        Switch.Whole("concurrentJobs", "Jobs at once (empty: no limit)", static options => options.ConcurrentJobs, static (options, value) => options.ConcurrentJobs = value),
        Switch.Whole("rateLimit", "Requests a minute (empty: no limit)", static options => options.RateLimit, static (options, value) => options.RateLimit = value),
        Switch.Choice("rateLimitAnswer", "A rate-limited caller is told to wait by", static options => options.RateLimitAnswer, static (options, value) => options.RateLimitAnswer = value),
        Switch.Flag("requireCredentials", "Require key and secret", static options => options.RequireCredentials, static (options, value) => options.RequireCredentials = value),
        Switch.Text("requiredPlan", "Plan that the account lacks (empty: none)", static options => options.RequiredPlan, static (options, value) => options.RequiredPlan = value),
        Switch.Choice("dryRunAnswer", "A dry run is answered with", static options => options.DryRunAnswer, static (options, value) => options.DryRunAnswer = value),
        Switch.Choice("progress", "Progress is reported as", static options => options.Progress, static (options, value) => options.Progress = value),
        Switch.Choice("errorShape", "Shape of error bodies", static options => options.ErrorShape, static (options, value) => options.ErrorShape = value),
        Switch.Choice("inputFiles", "Jobs show input files as", static options => options.InputFiles, static (options, value) => options.InputFiles = value),
        Switch.Flag("proseStatus", "Spell states as the vendor's prose does", static options => options.StatusSpelling == StatusWords.Prose, static (options, value) => options.StatusSpelling = value ? StatusWords.Prose : StatusWords.Documented),
        Switch.Flag("oldestJobsFirst", "List the oldest job first", static options => options.OldestJobsFirst, static (options, value) => options.OldestJobsFirst = value),
        Switch.Flag("trimPrompts", "Show prompts trimmed", static options => options.TrimPrompts, static (options, value) => options.TrimPrompts = value),
        Switch.Flag("customJobsCanBeCanceled", "Jobs can be cancelled", static options => options.CustomJobsCanBeCanceled, static (options, value) => options.CustomJobsCanBeCanceled = value),
        Switch.Flag("acceptAnyAssetId", "Accept any text as an asset id", static options => options.AcceptAnyAssetId, static (options, value) => options.AcceptAnyAssetId = value),
        Switch.Flag("traceIds", "Errors include a trace id", static options => options.TraceIds, static (options, value) => options.TraceIds = value),
        Switch.Flag("originalFileUrls", "Assets include the original's URL", static options => options.OriginalFileUrls, static (options, value) => options.OriginalFileUrls = value),
        Switch.Flag("sizesDiffer", "Assets report a size other than their file's", static options => options.SizesDiffer, static (options, value) => options.SizesDiffer = value),
        Switch.Flag("wavIsMp3", "Tracks announced as WAV hold MP3", static options => options.WavIsMp3, static (options, value) => options.WavIsMp3 = value),
        Switch.Flag("tellBilling", "Jobs include billing", static options => options.TellBilling, static (options, value) => options.TellBilling = value),
    ];
}
