using System.CommandLine;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Running;

/// <summary><c>dotnet sonilo run MODEL name=value…</c>: runs a model and saves what it makes.</summary>
internal static class RunCommand
{
    public static Command Create(ToolConsole console)
    {
        var model = new Argument<string>("model") { Description = "The model's id, or its name on the page." };
        var values = new Argument<string[]>("name=value") { Description = "The parameters; a list's name is given once for each item, a file as @path or as the id of an asset.", Arity = ArgumentArity.ZeroOrMore };
        var folder = new Option<string>("--output", "-o") { Description = "The folder to save to (default: the current one).", DefaultValueFactory = static _ => "." };
        var pages = new Option<string[]>("--pages") { Description = "Pages, or folders of pages, that describe the model (default: Sonilo's own)." };
        var emulated = new Option<bool>("--emulated") { Description = "Runs it on an emulator in this process: no key, no network, no cost, and not Sonilo's music." };
        var estimate = new Option<bool>("--estimate") { Description = "Says what it would cost, and starts nothing." };
        var limit = new Option<decimal?>("--max-cost") { Description = "The most it may cost, in creative units; nothing is started above that." };
        var command = new Command("run", "Runs a model with values that its page allows, and saves what it makes.") { model, values, folder, pages, emulated, estimate, limit };
        command.SetAction((parsed, cancellation) =>
        {
            var run = new ModelRun(parsed.GetValue(folder)!, parsed.GetValue(pages) ?? [], parsed.GetValue(emulated), parsed.GetValue(estimate), parsed.GetValue(limit), console);
            return RunAsync(parsed.GetValue(model)!, parsed.GetValue(values) ?? [], run, console, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string name, string[] words, ModelRun run, ToolConsole console, CancellationToken cancellation)
    {
        if (run.Pages.FirstOrDefault(static path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            return WrongUsage([$"There is no file and no folder '{missing}'."], console);
        }

        var models = (run.Pages.Length > 0 ? PageFile.ReadModels(run.Pages) : BundledPages.Read()).Models();
        if (Find(models, name) is not { } model)
        {
            return WrongUsage([$"The pages describe no model '{name}'. There are:", .. models.Select(static model => $"  {model.Id}  {model.Name}")], console);
        }

        var inputs = ModelInputs.Of(model, words);
        if (inputs.Errors.Count > 0)
        {
            return WrongUsage(inputs.Errors, console);
        }

        try
        {
            return await run.StartAsync(model, inputs, cancellation).ConfigureAwait(false);
        }
        catch (CostLimitExceededException exception)
        {
            return Failed(exception, ExitCode.Findings, console);
        }
        catch (SoniloException exception)
        {
            return Failed(exception, ExitCode.OutsideFailed, console);
        }
        catch (GenerationCanceledException exception)
        {
            // Its message says whether something may have been started, which costs money.
            return Failed(exception, ExitCode.OutsideFailed, console);
        }
    }

    private static ModelSpec? Find(IReadOnlyList<ModelSpec> models, string name) =>
        models.FirstOrDefault(model => model.Id == name) ?? models.FirstOrDefault(model => model.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static int Failed(Exception exception, int code, ToolConsole console)
    {
        console.EndProgress();
        console.Error.WriteLine("error: " + exception.Message);
        return code;
    }

    /// <summary>Says what the command line, or the model's page, does not allow.</summary>
    public static int WrongUsage(IEnumerable<string> errors, ToolConsole console)
    {
        console.EndProgress();
        console.Error.WriteLine("error: " + string.Join("\n       ", errors));
        console.Error.WriteLine("Try: dotnet sonilo run --help");
        return ExitCode.WrongUsage;
    }
}
