using System.CommandLine;
using System.CommandLine.Invocation;
using Sonilo.Cli.Commands;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli;

/// <summary>The tool's commands, and what its exit codes come from.</summary>
internal static partial class SoniloTool
{
    /// <summary>Runs one command line.</summary>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default) =>
        RunAsync(args, new ToolConsole(output, error), cancellationToken);

    /// <summary>Runs one command line.</summary>
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken = default)
    {
        var parsed = Commands(console).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            return await WrongUsageAsync(parsed, console).ConfigureAwait(false);
        }

        var configuration = new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OutsideFailureException or IOException or UnauthorizedAccessException)
        {
            console.EndProgress();
            await console.Error.WriteLineAsync("error: " + exception.Message).ConfigureAwait(false);
            return ExitCode.OutsideFailed;
        }
        catch (OperationCanceledException)
        {
            console.EndProgress();
            await console.Error.WriteLineAsync("error: Stopped before the end; nothing was written.").ConfigureAwait(false);
            return ExitCode.OutsideFailed;
        }
    }

    private static RootCommand Commands(ToolConsole console)
    {
        var commands = new RootCommand("Checks, compares and updates the model reference pages that Sonilo.Codegen builds from, and makes C# and schemas of them.")
        {
            CheckCommand.Create(console),
            DiffCommand.Create(console),
            UpdateCommand.Create(console),
            GenerateCommand.Create(console),
            ExportCommand.Create(console),
        };
        AddRunning(commands, console);
        return commands;
    }

    // What needs the client and the emulator; a native build has neither.
    static partial void AddRunning(RootCommand commands, ToolConsole console);

    private static async Task<int> WrongUsageAsync(ParseResult parsed, ToolConsole console)
    {
        foreach (var error in parsed.Errors)
        {
            await console.Error.WriteLineAsync("error: " + error.Message).ConfigureAwait(false);
        }

        var command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        await console.Error.WriteLineAsync($"Try: dotnet sonilo {command}--help").ConfigureAwait(false);
        return ExitCode.WrongUsage;
    }
}
