using System.CommandLine;
using Sonilo.Cli.Describing;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo models [MODEL]</c>: the models of the pages, or one of them in detail.</summary>
internal static class ModelsCommand
{
    public static Command Create(ToolConsole console)
    {
        var model = CommandLine.Model();
        var pages = CommandLine.PagesOption();
        var format = CommandLine.Format("text", "json");
        var command = new ToolCommand(
            "models", "Lists the models of the pages, or shows one with its parameters, limits, defaults and what affects its price.",
            new("models", "lists Sonilo's models"),
            new("models model_sonilo-v1-1-text-to-music", "shows one in detail"),
            new("models --pages docs --format json", "describes your own pages for programs"))
        {
            model, pages, format,
        };
        model.CompleteModels(pages);
        command.SetAction(parsed => Show(KnownModels.Of(parsed.GetValue(pages) ?? []), parsed.GetValue(model), parsed.GetValue(format) == "json", console));
        return command;
    }

    private static int Show(KnownModels models, string? name, bool asJson, ToolConsole console)
    {
        if (name is null)
        {
            List(models, models.All, asJson, console);
            return ExitCode.Fine;
        }

        if (models.Find(name) is not { } model)
        {
            console.Fail(models.WhyNotFound(name));
            return ExitCode.WrongUsage;
        }

        if (asJson)
        {
            List(models, [model], asJson, console);
        }
        else
        {
            ShowOne(model, models.DateOf[model.Id], console);
        }

        return ExitCode.Fine;
    }

    /// <summary>Shows one model in detail.</summary>
    public static void ShowOne(ModelSpec model, string? date, ToolConsole console)
    {
        if (console.HasScreen)
        {
            ModelSheet.Show(console, model, date);
        }
        else
        {
            console.Out.Write(ModelSheet.ToText(model, date));
        }
    }

    private static void List(KnownModels known, IReadOnlyList<ModelSpec> models, bool asJson, ToolConsole console)
    {
        if (asJson)
        {
            console.Out.Write(ModelJson.Of(models, known.DateOf));
        }
        else if (console.HasScreen)
        {
            ModelList.Show(console, models);
        }
        else
        {
            console.Out.Write(ModelList.ToText(models));
        }
    }
}
