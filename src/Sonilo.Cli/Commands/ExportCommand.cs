using System.CommandLine;
using Sonilo.Cli.Exporting;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo export PAGE… -o DIR --as …</c>: the models for other tools than the C# compiler.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolConsole console, ITemplates? templates)
    {
        var pages = CommandLine.Pages("page", "Pages and supplements, or folders of them.");
        pages.Arity = ArgumentArity.ZeroOrMore;
        var folder = new Option<string>("--output", "-o") { Description = "The folder to write to." };
        var eject = new Option<string>("--eject") { Description = "Write the template that --as names into this folder, to change it and pass it to generate --template." };
        string[] kinds = ["json-schema", "openapi", "tools", .. templates?.Kinds ?? []];
        var kind = CommandLine.Choice("--as", $"What to write: {string.Join(", ", kinds)}.", kinds);
        (kind.Required, kind.HelpName) = (true, "kind");
        var command = new ToolCommand(
            "export", "Writes the models as JSON Schema 2020-12, OpenAPI 3.1, tools for language models, or what a template makes of them.",
            new("export schemas -o out --as openapi", "writes openapi.json"),
            new("export schemas -o out --as tools", "writes one tool per model, for language models that call functions"))
        {
            pages, folder, kind,
        };
        if (templates is not null)
        {
            command.Add(eject);
        }

        command.Validators.Add(result =>
        {
            // A word that is no kind is reported by the option; its value could not be had here.
            var isTemplate = result.GetResult(kind)?.Tokens is [var named] && templates?.Kinds.Contains(named.Value) == true;
            if (result.GetResult(eject) is not null && !isTemplate)
            {
                result.AddError($"--eject needs --as with one of {string.Join(", ", templates?.Kinds ?? [])}; the others are not templates.");
            }
            else if (result.GetResult(eject) is null && (result.GetValue(pages) is not { Length: > 0 } || result.GetValue(folder) is null))
            {
                result.AddError("Name the pages, and the folder to write to with -o DIR.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;

        int Run(ParseResult parsed, CancellationToken cancellation)
        {
            var name = parsed.GetValue(kind)!;
            if (templates is not null && parsed.GetValue(eject) is { } target)
            {
                return templates.Eject(name, target);
            }

            var set = PageFile.ReadSet(parsed.GetValue(pages)!);
            var models = set.Models();
            if (models.Count == 0)
            {
                console.Fail("The pages describe no model; dotnet sonilo check shows why.");
                return ExitCode.Findings;
            }

            if (templates is not null && templates.Kinds.Contains(name))
            {
                return templates.Export(name, set, parsed.GetValue(folder)!, cancellation);
            }

            var output = new OutputFolder(parsed.GetValue(folder)!);
            var files = name switch
            {
                "json-schema" => JsonSchemaExport.Of(models),
                "openapi" => [OpenApiExport.Of(models, set.Pages.Max(static page => page.Head.Date))],
                _ => ToolsExport.Of(models),
            };
            foreach (var file in files)
            {
                output.Write(file.Name, file.Text);
            }

            console.Out.WriteLine(output);
            return ExitCode.Fine;
        }
    }
}
