using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Sonilo.Cli.Commands;
using Sonilo.Cli.Exporting;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli;

/// <summary>The tool's commands, and what its exit codes come from.</summary>
internal static partial class SoniloTool
{
    // What a fault of the tool itself is called on Unix: EX_SOFTWARE.
    private const int OwnFault = 70;

    /// <summary>Runs one command line.</summary>
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken = default)
    {
        try
        {
            return await InvokeAsync(args, console, cancellationToken).ConfigureAwait(false);
        }
        catch (WrongInputException exception)
        {
            return Failed(exception.Message, ExitCode.WrongUsage, console);
        }
        catch (Exception exception) when (exception is OutsideFailureException or IOException or UnauthorizedAccessException)
        {
            return Failed(exception.Message, ExitCode.OutsideFailed, console);
        }
        catch (OperationCanceledException)
        {
            return Failed("Interrupted; nothing was written.", ExitCode.Interrupted, console);
        }
#pragma warning disable CA1031 // The last resort: a stack trace is of no use in a terminal, and the type is what a bug report needs.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failed($"dotnet sonilo {ToolVersion.Text} failed, which is a fault of its own: {exception.GetType().Name}: {exception.Message}", OwnFault, console);
        }
    }

    private static async Task<int> InvokeAsync(string[] args, ToolConsole console, CancellationToken cancellationToken)
    {
        var parsed = Commands(console).Parse(args);
        if (parsed.Action is ParseErrorAction || UnknownOptions(parsed).Any())
        {
            return WrongUsage(parsed, console);
        }

        // Signals are the caller's: the library would return its own exit codes after two seconds.
        var configuration = new InvocationConfiguration
        {
            Output = console.Out,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
    }

    private static RootCommand Commands(ToolConsole console)
    {
        ITemplates? templates = null;
        FindTemplates(ref templates, console);
        var commands = new RootCommand("Runs Sonilo's models from the shell, and maintains the model reference pages that Sonilo.Codegen builds from.");
        AddRunning(commands, console);
        commands.Add(ModelsCommand.Create(console));
        commands.Add(CheckCommand.Create(console));
        commands.Add(DiffCommand.Create(console));
        commands.Add(UpdateCommand.Create(console));
        commands.Add(GenerateCommand.Create(console, templates));
        commands.Add(ExportCommand.Create(console, templates));
        commands.Add(ExplainCommand.Create(console));
        commands.Add(CompletionCommand.Create(console));
        ToolHelp.AddTo(commands, [new("models", "lists the models"), new("update", "fetches the pages"), new("run --help", "explains one command")], console);
        return commands;
    }

    // What needs the client and the emulator; a native build has neither.
    static partial void AddRunning(RootCommand commands, ToolConsole console);

    // What needs the template engine; a native build has none.
    static partial void FindTemplates(ref ITemplates? templates, ToolConsole console);

    private static int WrongUsage(ParseResult parsed, ToolConsole console)
    {
        var command = parsed.CommandResult.Command;
        string[] known = [.. command.Subcommands.Select(static child => child.Name), .. command.Options.SelectMany(static option => option.Aliases.Prepend(option.Name))];

        // A command that is not known is also a command that is missing: one message is enough.
        var unknown = parsed.UnmatchedTokens.Concat(UnknownOptions(parsed)).Select(token => $"There is no '{token}' here.{Suggestion.For(token, known)}").ToList();
        console.Fail(unknown.Count > 0 ? unknown : parsed.Errors.Select(UsageWords.Of).Distinct());
        console.Error.WriteLine($"Try: dotnet sonilo {(command is RootCommand ? "" : command.Name + " ")}--help");
        return ExitCode.WrongUsage;
    }

    // The library takes an option that it does not know for an argument, unless "--" was there to say that it is one.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        parsed.Action is ToolHelp || parsed.Tokens.Any(static token => token.Type == TokenType.DoubleDash) ? []
        : parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(static argument => argument.Tokens)
            .Select(static token => token.Value)
            .Where(static value => value.Length > 1 && value[0] == '-');

    private static int Failed(string message, int code, ToolConsole console)
    {
        try
        {
            console.Fail(message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nobody can be told; the exit code still can.
        }

        return code;
    }
}
