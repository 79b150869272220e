using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Sonilo.Benchmarks;

if (args is ["build", ..])
{
    WholeBuild.Run(rounds: 3);
    return;
}

if (args is ["turns", ..])
{
    await InTurns.RunAsync();
    return;
}

if (args is ["jobs", ..])
{
    await ManyJobs.RunAsync(listed: args is not [_, "unlisted", ..]);
    return;
}

if (args is ["analyzers", .. var sizes])
{
    var numbers = sizes.Select(static size => int.Parse(size, CultureInfo.InvariantCulture)).ToList();
    AnalyzerCost.Run(files: numbers.ElementAtOrDefault(0) is > 0 and var files ? files : 1000, rounds: numbers.ElementAtOrDefault(1) is > 0 and var rounds ? rounds : 3);
    return;
}

// In the process itself: every benchmark of a run sees the same machine, and nothing is built in between.
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
    .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args, config);
