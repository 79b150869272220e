using System.CommandLine;
using Sonilo.Cli.Commands;
using Sonilo.Cli.Running;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Batch;

/// <summary><c>dotnet sonilo batch FILE.jsonl -o DIR</c>: many requests, each paid for once however often the command is started again.</summary>
internal static class BatchCommand
{
    private const int MaxParallel = 100;

    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("file") { Description = """The requests, one per line: {"key":"order-1","model":"…","input":{…},"name":"first"}. Only model and input are required.""" };
        var folder = new Option<string>("--output", "-o") { Description = "The folder for the results, the ledger and the report.", Required = true };
        var ledger = new Option<string?>("--ledger") { Description = "The ledger: a file, or a connection string to PostgreSQL (default: sonilo-ledger.db in the folder)." };
        var budget = new Option<decimal?>("--budget") { Description = "The most that may be spent in total through the ledger, in creative units." };
        var parallel = new Option<int>("--parallel") { Description = "How many lines run at once; the service's own limit applies as well.", DefaultValueFactory = static _ => 16 };
        var rate = new Option<string>("--rate") { Description = "How many requests may be sent per minute, or per number of seconds: 100, or 100/60.", DefaultValueFactory = static _ => "100" };
        var resend = new Option<double?>("--resend-after")
        {
            Description = "Sends a line again whose submit may be lost, when the complete list of jobs does not show it after that many seconds (default: such lines are reported, and you decide).",
        };
        var pages = CommandLine.PagesOption();
        CommandLine.Refuse(parallel, static lines => lines is < 1 or > MaxParallel, $"--parallel must be between 1 and {MaxParallel}.");
        CommandLine.Refuse(rate, static text => !BatchOptions.TryReadRate(text!, out _), "--rate must be a number of requests, such as 100, or with seconds, such as 100/60.");
        CommandLine.Refuse(budget, static units => units < 0, "--budget must not be negative.");
        CommandLine.Refuse(resend, static seconds => seconds is not (null or (> 0 and <= 86_400)), "--resend-after must be a number of seconds, up to a day.");
        var command = new ToolCommand(
            "batch", "Runs many requests from a file, and continues where it was stopped: nothing is paid for twice.",
            new("batch orders.jsonl -o music", "runs every line, and saves results and a report"),
            new("batch orders.jsonl -o music --budget 100", "starts nothing that would pass 100 creative units"))
        {
            file, folder, ledger, budget, parallel, rate, resend, pages,
        };
        command.SetAction((parsed, cancellation) =>
        {
            _ = BatchOptions.TryReadRate(parsed.GetValue(rate)!, out var requests);
            var options = new BatchOptions(
                parsed.GetValue(file)!, parsed.GetValue(folder)!, parsed.GetValue(pages) ?? [], parsed.GetValue(ledger), parsed.GetValue(budget), parsed.GetValue(parallel), requests,
                parsed.GetValue(resend) is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
            return RunAsync(options, console, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(BatchOptions options, ToolConsole console, CancellationToken cancellation)
    {
        try
        {
            return await new BatchRun(options, console).RunAsync(Settings(options), cancellation).ConfigureAwait(false);
        }
        catch (SoniloException exception)
        {
            // What is met later is in the report. The ledger's own messages say it.
            var code = Stopped(exception, console);
            if (exception is not LedgerException)
            {
                console.Note("Nothing was started.");
            }

            return code;
        }
    }

    /// <summary>Says what stops a whole batch, and gives the exit code.</summary>
    public static int Stopped(SoniloException exception, ToolConsole console)
    {
        console.Fail(exception is SoniloAuthenticationException ? [exception.Message, ServiceFailure.KeysAdvice] : [exception.Message]);
        return exception switch
        {
            BudgetExceededException or NoSpendException => ExitCode.Findings,
            SoniloAuthenticationException => ExitCode.WrongUsage,
            _ => ExitCode.OutsideFailed,
        };
    }

    // A shorter window than a minute, as of an emulator that is asked to hurry, makes everything faster alike.
    private static SoniloClientOptions Settings(BatchOptions options)
    {
        var settings = new SoniloClientOptions();
        settings.PollInterval = Shorter(settings.PollInterval, options.Rate.Window / 30);
        settings.MaxPollInterval = Shorter(settings.MaxPollInterval, options.Rate.Window / 4);
        return settings;

        static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
    }
}
