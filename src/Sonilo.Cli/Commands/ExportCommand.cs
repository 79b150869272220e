using System.CommandLine;
using Sonilo.Cli.Exporting;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo export PAGE… -o DIR --as …</c>: the models for other tools than the C# compiler.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolConsole console)
    {
        var pages = CommandLine.Pages("page", "Pages and supplements, or folders of them.");
        var folder = new Option<string>("--output", "-o") { Description = "The folder to write to.", Required = true };
        var kind = CommandLine.Choice("--as", "What to write.", "json-schema", "openapi", "tools");
        kind.Required = true;
        var command = new ToolCommand(
            "export", "Writes the models as JSON Schema 2020-12, OpenAPI 3.1, or tools for language models.",
            new("export schemas -o out --as openapi", "writes openapi.json"),
            new("export schemas -o out --as tools", "writes a tool a model, for language models that call functions"))
        {
            pages, folder, kind,
        };
        command.SetAction(parsed =>
        {
            var set = PageFile.ReadSet(parsed.GetValue(pages)!);
            var models = set.Models();
            if (models.Count == 0)
            {
                console.Fail("The pages describe no model; dotnet sonilo check says why.");
                return ExitCode.Findings;
            }

            var output = new OutputFolder(parsed.GetValue(folder)!);
            var files = parsed.GetValue(kind) switch
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
        });
        return command;
    }
}
