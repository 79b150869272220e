using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Sonilo.Benchmarks;

if (args is ["build", ..])
{
    WholeBuild.Run(rounds: 3);
    return 0;
}

if (args is ["turns", ..])
{
    await InTurns.RunAsync();
    return 0;
}

if (args is ["templates", .. var given])
{
    var counts = given.Select(static count => int.Parse(count, CultureInfo.InvariantCulture)).ToList();
    TemplateCost.Run(models: counts.ElementAtOrDefault(0) is > 0 and var models ? models : 1000, rounds: counts.ElementAtOrDefault(1) is > 0 and var turns ? turns : 20);
    return 0;
}

if (args is ["nasty", .. var search])
{
    var numbers = search.Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
    NastyPages.Run(seed: numbers.ElementAtOrDefault(0), TimeSpan.FromMinutes(numbers.ElementAtOrDefault(1) is > 0 and var length ? length : 5));
    return 0;
}

if (args is ["jobs", ..])
{
    await ManyJobs.RunAsync(listed: args is not [_, "unlisted", ..]);
    return 0;
}

if (args is ["load", .. var minutes])
{
    return await LoadWithFaults.RunAsync(TimeSpan.FromMinutes(minutes is [var text, ..] ? double.Parse(text, CultureInfo.InvariantCulture) : 10)) ? 0 : 1;
}

if (args is ["files", .. var megabytes])
{
    return await LargeFiles.RunAsync((megabytes is [var text, ..] ? long.Parse(text, CultureInfo.InvariantCulture) : 2048) << 20) ? 0 : 1;
}

if (args is ["files-service", var bytes])
{
    await LargeFiles.ServeAsync(long.Parse(bytes, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["analyzers", .. var sizes])
{
    var numbers = sizes.Select(static size => int.Parse(size, CultureInfo.InvariantCulture)).ToList();
    AnalyzerCost.Run(files: numbers.ElementAtOrDefault(0) is > 0 and var files ? files : 1000, rounds: numbers.ElementAtOrDefault(1) is > 0 and var rounds ? rounds : 3);
    return 0;
}

// In the process itself: every benchmark of a run sees the same machine, and nothing is built in between.
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
    .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args, config);
return 0;
