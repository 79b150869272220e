using System.Runtime.CompilerServices;
using Sonilo.Cli.Terminal;
using Spectre.Console;

namespace Sonilo.Cli.Running;

/// <summary>Shows how far a job is: a bar with the time left and the money, on a terminal alone.</summary>
internal static class RunProgress
{
    /// <summary>Waits for a job, and shows how far it is.</summary>
    /// <param name="job">The job.</param>
    /// <param name="costsMoney">Whether its price is real.</param>
    /// <param name="console">Where to show it.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public static Task<GenerationResult> WaitAsync(GenerationJob job, bool costsMoney, ToolConsole console, CancellationToken cancellation) =>
        console.IsWatched ? WatchAsync(job, costsMoney, console, cancellation) : job.WaitAsync(progress: null, cancellation);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<GenerationResult> WatchAsync(GenerationJob job, bool costsMoney, ToolConsole console, CancellationToken cancellation)
    {
        var price = job.Cost?.Cost is { } units && costsMoney ? Price.Words(units) : "";
        return new Progress(console.Watcher, TimeProvider.System)
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = 30 },
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Description("starting", price), maxValue: 1);
                return await job.WaitAsync(new Report(task, price), cancellation).ConfigureAwait(false);
            });
    }

    private static string Description(string status, string price) =>
        Markup.Escape(SafeText.OnOneLine(status)) + (price.Length == 0 ? "" : $" [fuchsia]{Markup.Escape(price)}[/]");

    private sealed class Report(ProgressTask task, string price) : IProgress<GenerationProgress>
    {
        void IProgress<GenerationProgress>.Report(GenerationProgress value)
        {
            task.Description = Description(value.Status, price);
            task.Value = value.Fraction;
        }
    }
}
