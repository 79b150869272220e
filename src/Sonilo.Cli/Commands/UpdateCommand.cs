using System.CommandLine;
using System.CommandLine.Parsing;
using Sonilo.Cli.Reporting;
using Sonilo.Cli.Updating;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo update</c>: fetches the pages, shows what changed, and writes them if they are fit to be.</summary>
internal static class UpdateCommand
{
    private const string DefaultFolder = "schemas";

    public static Command Create(ToolConsole console)
    {
        var sources = new Argument<string[]>("source")
        {
            Description = "Where pages come from: URLs, or files for work without a network, each as SOURCE or NAME.md=SOURCE (default: what sonilo.lock names, then Sonilo's audio and video pages).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        sources.Validators.Add(ValidateSources);
        var folder = new Option<string>("--output", "-o") { Description = "The folder of the pages.", DefaultValueFactory = static _ => DefaultFolder };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change, and write nothing." };
        var check = new Option<bool>("--check") { Description = "Write nothing, and exit with 1 if a page is out of date." };
        var allowRemovals = new Option<bool>("--allow-removals") { Description = "Accept pages that no longer have a model they had." };
        var failOn = CommandLine.FailOn("The verdict from which on nothing is written and the exit code is 1 (default: never).");
        var format = CommandLine.Format("text", "markdown", "json");
        var timeout = Seconds("--timeout", "The most seconds for one page.", 60);
        var idle = Seconds("--idle-timeout", "The most seconds without a byte.", 15);
        var size = new Option<int>("--max-size") { Description = "The most MiB of one page.", DefaultValueFactory = static _ => 16 };
        size.Validators.Add(Positive);
        var command = new Command("update", "Fetches the pages, checks them, shows what changed, and writes them whole or not at all.")
        {
            sources, folder, dryRun, check, allowRemovals, failOn, format, timeout, idle, size,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var limits = new FetchLimits(TimeSpan.FromSeconds(parsed.GetValue(timeout)), TimeSpan.FromSeconds(parsed.GetValue(idle)), parsed.GetValue(size) * 1024L * 1024L);
            var job = new PageUpdater(parsed.GetValue(folder)!, parsed.GetValue(sources) ?? [], limits, console)
            {
                AllowRemovals = parsed.GetValue(allowRemovals),
                WritesNothing = parsed.GetValue(dryRun) || parsed.GetValue(check),
                IsCheck = parsed.GetValue(check),
                FailOn = parsed.GetValue(failOn),
            };
            return RunAsync(job, parsed.GetValue(format)!, console, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(PageUpdater job, string format, ToolConsole console, CancellationToken cancellation)
    {
        var result = await job.RunAsync(cancellation).ConfigureAwait(false);
        await console.Out.WriteAsync(format switch
        {
            "json" => UpdateReport.ToJson(result),
            "markdown" => UpdateReport.ToMarkdown(result),
            _ => UpdateReport.ToText(result),
        }).ConfigureAwait(false);
        return result.ExitCode;
    }

    private static Option<double> Seconds(string name, string description, double seconds)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => seconds };
        option.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 86_400))
            {
                result.AddError($"{result.IdentifierToken?.Value} takes seconds, more than 0 and at most 86400.");
            }
        });
        return option;
    }

    private static void Positive(OptionResult result)
    {
        if (result.GetValueOrDefault<int>() is < 1 or > 1024)
        {
            result.AddError($"{result.IdentifierToken?.Value} takes 1 to 1024 MiB.");
        }
    }

    private static void ValidateSources(ArgumentResult result)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in result.Tokens.Select(static token => token.Value))
        {
            if (!PageSource.TryParse(text, out var source, out var error))
            {
                result.AddError(error);
            }
            else if (!names.Add(source.FileName))
            {
                result.AddError($"Two sources would be written to '{source.FileName}': name them apart with NAME.md=SOURCE.");
            }
        }
    }
}
