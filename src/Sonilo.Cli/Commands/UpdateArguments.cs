using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using Sonilo.Cli.Updating;

namespace Sonilo.Cli.Commands;

/// <summary>The arguments and options of <c>update</c>.</summary>
internal sealed class UpdateArguments
{
    private const string DefaultFolder = "schemas";

    private readonly Argument<string[]> sources = new("source")
    {
        Description = "Where pages come from: URLs, or files where there is no network, each as SOURCE or NAME.md=SOURCE (default: what sonilo.lock names, then Sonilo's audio and video pages). "
            + "With --live: ids of models, or patterns such as 'sonilo*', each as PATTERN or NAME.md=PATTERN,PATTERN (default: the live pages that sonilo.lock names, then 'sonilo*').",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> folder = new("--output", "-o") { Description = "The folder of the pages.", DefaultValueFactory = static _ => DefaultFolder };
    private readonly Option<bool> live = CommandLine.Flag("Make the pages of the service's own records of the models, which say more than the published pages.", "--live");
    private readonly Option<string?> address = new("--base-address") { Description = "The service's address for --live (default: SCENARIO_BASE_URL, then what sonilo.lock names, then Scenario's own).", HelpName = "url" };
    private readonly Option<bool> dryRun = CommandLine.Flag("Show what would change, and write nothing.", "--dry-run");
    private readonly Option<bool> check = CommandLine.Flag("Write nothing, and exit with 1 if a page is out of date.", "--check");
    private readonly Option<bool> allowRemovals = CommandLine.Flag("Accept pages that have lost a model.", "--allow-removals");
    private readonly Option<string?> failOn = CommandLine.FailOn("The lowest verdict at which nothing is written and the exit code is 1 (default: never).");
    private readonly Option<double> timeout = Seconds("--timeout", "The time limit for one page, in seconds.", 60);
    private readonly Option<double> idle = Seconds("--idle-timeout", "The time limit without a byte, in seconds.", 15);
    private readonly Option<int> size = new("--max-size") { Description = "The largest page to accept, in MiB.", DefaultValueFactory = static _ => 16 };

    /// <summary>Makes them, with what their values must be.</summary>
    public UpdateArguments()
    {
        sources.Validators.Add(ValidateSources);
        CommandLine.Refuse(size, static mebibytes => mebibytes is < 1 or > 1024, $"{size.Name} takes 1 to 1024 MiB.");
        CommandLine.Refuse(address, static text => text is null || ServiceAddress.IsUsable(text, out _) ? null
            : $"'{text}' is not an address of the service: use https, or http on this machine alone, without a user, query or fragment.");
    }

    /// <summary>The format of the report.</summary>
    public Option<string> Format { get; } = CommandLine.Format("text", "markdown", "json");

    /// <summary>The command with all of these.</summary>
    public ToolCommand Command(string description, params IReadOnlyList<Example> examples) =>
        new("update", description, examples) { sources, folder, live, address, dryRun, check, allowRemovals, failOn, Format, timeout, idle, size };

    /// <summary>What the user asks for.</summary>
    public UpdateRequest Read(ParseResult parsed)
    {
        var limits = new FetchLimits(TimeSpan.FromSeconds(parsed.GetValue(timeout)), TimeSpan.FromSeconds(parsed.GetValue(idle)), parsed.GetValue(size) * 1024L * 1024L);
        var isLive = parsed.GetValue(live);
        return new UpdateRequest(parsed.GetValue(folder)!, [.. (parsed.GetValue(sources) ?? []).Select(text => Source(text, isLive))], limits)
        {
            Address = parsed.GetValue(address),
            IsLive = isLive,
            AllowRemovals = parsed.GetValue(allowRemovals),
            IsDryRun = parsed.GetValue(dryRun),
            IsCheck = parsed.GetValue(check),
            FailOn = CommandLine.VerdictOf(parsed.GetValue(failOn)),
        };
    }

    // Whatever does not parse has been refused as wrong usage before.
    private static PageSource Source(string text, bool isLive) =>
        TryParse(text, isLive, out var source, out var error) ? source : throw new ArgumentException(error, nameof(text));

    private static bool TryParse(string text, bool isLive, [NotNullWhen(true)] out PageSource? source, [NotNullWhen(false)] out string? error) =>
        isLive ? PageSource.TryParseLive(text, out source, out error) : PageSource.TryParse(text, out source, out error);

    private static Option<double> Seconds(string name, string description, double seconds)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => seconds };
        CommandLine.Refuse(option, static value => value is not (> 0 and <= 86_400), $"{name} takes seconds, more than 0 and at most 86400.");
        return option;
    }

    private void ValidateSources(ArgumentResult result)
    {
        var isLive = result.GetValue(live);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in result.Tokens.Select(static token => token.Value))
        {
            if (!TryParse(text, isLive, out var source, out var error))
            {
                result.AddError(error);
            }
            else if (!names.Add(source.FileName))
            {
                result.AddError($"Two sources would be written to '{source.FileName}': name them apart with NAME.md={(isLive ? "PATTERN" : "SOURCE")}.");
            }
        }
    }
}
