using System.CommandLine;
using Sonilo.Cli.Exporting;
using Sonilo.Cli.Pages;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;
using Sonilo.Codegen.Emission;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo generate PAGE… -o DIR</c>: the generator's C#, for those who commit generated code.</summary>
internal static class GenerateCommand
{
    private const string OldFramework = "netstandard2.0";

    public static Command Create(ToolConsole console, ITemplates? templates)
    {
        var pages = CommandLine.Pages("page", "Pages and supplements, or folders of them.");
        var folder = new Option<string>("--output", "-o") { Description = "The folder to write to; generated files that are no longer needed are removed from it.", Required = true };
        var space = new Option<string>("--namespace") { Description = "The namespace of the types.", DefaultValueFactory = static _ => CodeTarget.Newest.Namespace };
        CommandLine.Refuse(space, static name => Identifier.IsNamespace(name!) ? null : $"'{name}' is not a namespace.");
        var visibility = CommandLine.Choice("--visibility", "The visibility of the types (default: public).", "public", "internal");
        var framework = CommandLine.Choice("--framework", "What the C# is for: net8.0 and newer with C# 11 (the default), or netstandard2.0 with C# 9.", "net8.0", OldFramework);
        var command = new ToolCommand(
            "generate", "Writes the same C# as the generator in a build, and touches only what changed.",
            new("generate schemas -o Generated", "writes the C# that a build would make"),
            new("generate schemas -o Generated --namespace Acme.Music", "with a namespace of your own"))
        {
            pages, folder, space, visibility, framework,
        };
        var template = new Option<string>("--template") { Description = "A template of your own: NAME.sbn-ts makes a file for each model, NAME.all.sbn-ts one for all. Nothing else is written." };
        CommandLine.Refuse(template, static path => path is null || File.Exists(path) ? null : $"There is no file '{path}'.");
        var extension = new Option<string>("--extension") { Description = "The extension of the files that the template makes, where its name does not state it." };
        if (templates is not null)
        {
            command.Add(template);
            command.Add(extension);
        }

        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;

        int Run(ParseResult parsed, CancellationToken cancellation)
        {
            var isNew = parsed.GetValue(framework) != OldFramework;
            var target = new CodeTarget(
                parsed.GetValue(space)!, parsed.GetValue(visibility) != "internal",
                HasRequired: isNew, HasInit: isNew, HasRawLiterals: isNew, HasRecordStructs: isNew, HasParsableValues: isNew);
            return templates is not null && parsed.GetValue(template) is { } path
                ? templates.Generate(path, parsed.GetValue(extension), PageFile.ReadModels(parsed.GetValue(pages)!), target, parsed.GetValue(folder)!, cancellation)
                : Generate(parsed.GetValue(pages)!, parsed.GetValue(folder)!, target, console);
        }
    }

    private static int Generate(string[] pages, string folder, CodeTarget target, ToolConsole console)
    {
        var files = GeneratedFiles.Of(PageFile.ReadModels(pages), target);
        if (files.Count == 0)
        {
            console.Fail("The pages describe no model; dotnet sonilo check shows why.");
            return ExitCode.Findings;
        }

        var output = new OutputFolder(folder);
        foreach (var file in files)
        {
            output.Write(file.HintName, file.Text);
        }

        output.RemoveOthers(".g.cs", files.Select(static file => file.HintName).ToHashSet(StringComparer.Ordinal), FileHeader.Mark);
        console.Out.WriteLine(output);
        return ExitCode.Fine;
    }
}
