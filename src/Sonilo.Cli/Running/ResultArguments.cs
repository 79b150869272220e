using System.CommandLine;
using Sonilo.Cli.Commands;

namespace Sonilo.Cli.Running;

/// <summary>The options of commands that save what a job makes.</summary>
internal sealed class ResultArguments
{
    private readonly Option<string> folder = new("--output", "-o") { Description = "The folder to save to.", HelpName = "folder", DefaultValueFactory = static _ => "." };
    private readonly Option<string?> name = new("--name") { Description = "What to call the files, without extension (default: model and asset).", HelpName = "name" };
    private readonly Option<bool> open = CommandLine.Flag("Opens the files when they are saved.", "--open");
    private readonly Option<bool> play = CommandLine.Flag("Plays the files when they are saved.", "--play");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(folder);
        command.Options.Add(name);
        command.Options.Add(open);
        command.Options.Add(play);
    }

    /// <summary>Where to save, and what to do then.</summary>
    public RunRequest Read(ParseResult parsed) => new(new ResultFolder(parsed.GetValue(folder)!, parsed.GetValue(name)))
    {
        Afterwards = new Afterwards(parsed.GetValue(open), parsed.GetValue(play)),
    };
}
