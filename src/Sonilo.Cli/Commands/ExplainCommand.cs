using System.CommandLine;
using System.CommandLine.Completions;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo explain ID</c>: the help page of a warning or an error.</summary>
internal static class ExplainCommand
{
    private const string Folder = "diagnostics";

    public static Command Create(ToolConsole console)
    {
        var id = new Argument<string?>("id") { HelpName = "id", Description = "The id of a diagnostic, such as SON2001; without one, all are listed.", Arity = ArgumentArity.ZeroOrOne };
        id.CompletionSources.Add(static _ => Ids().Select(static known => new CompletionItem(known)));
        var command = new ToolCommand(
            "explain", "Prints the help page of one of our warnings or errors: what it means, an example, and what to do.",
            new("explain SON2001", "explains SON2001"),
            new("explain", "lists every id with its title"))
        {
            id,
        };
        command.SetAction(parsed => parsed.GetValue(id) is { } named ? Explain(named, console) : List(console));
        return command;
    }

    private static int Explain(string id, ToolConsole console)
    {
        if (Ids().FirstOrDefault(known => known.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            console.Out.Write(EmbeddedFiles.Read(Folder, known));
            return ExitCode.Fine;
        }

        console.Fail($"There is no diagnostic '{id}'.{Suggestion.For(id, Ids())}", "dotnet sonilo explain lists them.");
        return ExitCode.WrongUsage;
    }

    private static int List(ToolConsole console)
    {
        foreach (var id in Ids())
        {
            // The heading begins with the id.
            console.Out.Write(EmbeddedFiles.Read(Folder, id).Split('\n')[0].TrimStart('#', ' ') + "\n");
        }

        return ExitCode.Fine;
    }

    private static IEnumerable<string> Ids() => EmbeddedFiles.NamesIn(Folder);
}
