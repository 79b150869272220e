using System.CommandLine;
using Sonilo.Cli.Generating;
using Sonilo.Cli.Pages;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo generate PAGE… -o DIR</c>: the generator's C#, for those who commit generated code.</summary>
internal static class GenerateCommand
{
    /// <summary>The command.</summary>
    /// <param name="console">Where to report.</param>
    /// <param name="emit">Makes the C#.</param>
    /// <param name="header">What every file of ours begins with, and nobody else's.</param>
    public static Command Create(ToolConsole console, SourceEmitter emit, string header)
    {
        var pages = CommandLine.Pages("page", "Pages and supplements, or folders of them.");
        var folder = new Option<string>("--output", "-o") { Description = "The folder to write to; stale files with our header are removed from it.", Required = true };
        var space = new Option<string>("--namespace") { Description = "The namespace of the types.", DefaultValueFactory = static _ => "Sonilo.Models" };
        var visibility = CommandLine.Choice("--visibility", "Who sees the types.", "public", "internal");
        visibility.DefaultValueFactory = static _ => "public";
        var command = new Command("generate", "Writes the same C# as the generator in a build, and touches only what changed.") { pages, folder, space, visibility };
        command.SetAction(parsed =>
        {
            var files = emit(PageFile.ReadSet(parsed.GetValue(pages)!), new GenerationOptions(parsed.GetValue(space)!, parsed.GetValue(visibility) == "public"));
            var output = new OutputFolder(parsed.GetValue(folder)!);
            foreach (var file in files)
            {
                output.Write(file.HintName, file.Text);
            }

            output.RemoveOthers("*.g.cs", files.Select(static file => file.HintName).ToHashSet(StringComparer.OrdinalIgnoreCase), header);
            console.Out.WriteLine(output);
            return ExitCode.Fine;
        });
        return command;
    }
}
