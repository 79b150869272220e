using System.CommandLine;
using Sonilo.Cli.Commands;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;
using Sonilo.Emulator;

namespace Sonilo.Cli.Running;

/// <summary><c>dotnet sonilo run MODEL name=value…</c>: runs a model and saves what it makes.</summary>
internal static class RunCommand
{
    public static Command Create(ToolConsole console)
    {
        var model = CommandLine.Model();
        var values = new Argument<string[]>("name=value") { Description = "The parameters; repeat a list's name for each item, and give a file as @path or as an asset's id.", Arity = ArgumentArity.ZeroOrMore };
        var pages = CommandLine.PagesOption();
        var emulated = CommandLine.Flag("Runs it on an emulator in this process: no key, no network, no cost, and not Sonilo's music.", "--emulated");
        var estimate = CommandLine.Flag("Shows what it would cost, and starts nothing.", "--estimate", "--dry-run");
        var limit = new Option<decimal?>("--max-cost") { Description = "The most it may cost, in creative units; nothing is started above that.", HelpName = "units" };
        CommandLine.Refuse(limit, static units => units < 0, "--max-cost must not be negative.");
        var results = new ResultArguments();
        var command = new ToolCommand(
            "run", "Runs a model with values that its page allows, and saves its files. On a terminal it asks for what is missing.",
            new("run model_sonilo-v1-1-text-to-music prompt=rain --emulated", "tries it: no key, no cost, and not Sonilo's music"),
            new("run model_sonilo-v1-1-text-to-music prompt=rain --dry-run", "shows what it would cost"),
            new("run model_sonilo-v1-1-video-to-music video=@clip.mp4 --play", "uploads a video, saves the track and plays it"),
            new("run MODEL --help", "also shows the model's parameters"))
        {
            model, values, pages, emulated, estimate, limit,
        };
        results.AddTo(command);
        model.CompleteModels(pages);
        values.CompleteParameters(model, pages);
        command.ShowMore = parsed => ShowModel(parsed.GetValue(model), parsed.GetValue(pages) ?? [], console);
        command.SetAction((parsed, cancellation) =>
        {
            var request = results.Read(parsed) with
            {
                Pages = parsed.GetValue(pages) ?? [],
                IsEmulated = parsed.GetValue(emulated),
                IsEstimate = parsed.GetValue(estimate),
                CostLimit = parsed.GetValue(limit),
            };
            return RunAsync(parsed.GetValue(model), parsed.GetValue(values) ?? [], request, console, cancellation);
        });
        return command;
    }

    /// <summary>Says what the command line, or the model's page, does not allow.</summary>
    public static int WrongUsage(IEnumerable<string> errors, ToolConsole console)
    {
        console.Fail(errors);
        console.Error.WriteLine("Try: dotnet sonilo run --help");
        return ExitCode.WrongUsage;
    }

    private static async Task<int> RunAsync(string? name, string[] words, RunRequest request, ToolConsole console, CancellationToken cancellation)
    {
        var models = KnownModels.Of(request.Pages);
        if (name is null && !console.CanAsk)
        {
            return WrongUsage(["Which model? dotnet sonilo models lists them."], console);
        }

        var model = name is null ? await Questions.AskModelAsync(models.All, console, cancellation).ConfigureAwait(false) : models.Find(name);
        if (model is null)
        {
            return WrongUsage(models.WhyNotFound(name!), console);
        }

        var inputs = ModelInputs.Of(model, words);
        if (inputs is { Errors.Count: 0, Missing.Count: > 0 } && console.CanAsk)
        {
            var answers = await Questions.AskValuesAsync(inputs.Missing, console, cancellation).ConfigureAwait(false);
            inputs = ModelInputs.Of(model, [.. words, .. answers]);
        }

        if (inputs.Findings().ToList() is { Count: > 0 } findings)
        {
            return WrongUsage(findings, console);
        }

        return await RunAsync(model, inputs, request, console, cancellation).ConfigureAwait(false);
    }

    private static async Task<int> RunAsync(ModelSpec model, ModelInputs inputs, RunRequest request, ToolConsole console, CancellationToken cancellation)
    {
        if (!request.IsEstimate)
        {
            request.Folder.Prepare();
        }

        var session = request.IsEmulated
            ? await ServiceSession.EmulateAsync(EmulateCommand.PagesOf(request.Pages), cancellation).ConfigureAwait(false)
            : ServiceSession.Open();
        await using (session.ConfigureAwait(false))
        {
            if (request.IsEmulated)
            {
                console.Note(SoniloEmulator.Notice);
            }

            return await new ModelRun(request, session, console).RunAsync(model, inputs, cancellation).ConfigureAwait(false);
        }
    }

    private static void ShowModel(string? name, string[] pages, ToolConsole console)
    {
        if (name is not null)
        {
            var models = KnownModels.Of(pages);
            if (models.Find(name) is { } model)
            {
                console.Out.WriteLine();
                ModelsCommand.ShowOne(model, models.DateOf[model.Id], console);
            }
            else
            {
                console.Fail(models.WhyNotFound(name));
            }
        }
    }
}
