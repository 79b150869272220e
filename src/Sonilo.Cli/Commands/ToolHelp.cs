using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli.Commands;

/// <summary>The help of every command: usage, arguments and options, then examples.</summary>
internal sealed class ToolHelp(HelpAction inner, IReadOnlyList<Example> start, ToolConsole console) : SynchronousCommandLineAction
{
    private const int PipeWidth = 80;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Puts this help in the place of the library's.</summary>
    /// <param name="root">The command above all others.</param>
    /// <param name="start">The examples that the tool's own help ends with.</param>
    /// <param name="console">Where it is read.</param>
    public static void AddTo(RootCommand root, IReadOnlyList<Example> start, ToolConsole console)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Description = "Show this help.";
        root.Options.OfType<VersionOption>().Single().Description = "Show the version.";
        option.Action = new ToolHelp((HelpAction)option.Action!, start, console);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        inner.MaxWidth = console.HasScreen ? console.ScreenWidth : PipeWidth;
        console.Out.Write(Standard(parseResult));
        var command = parseResult.CommandResult.Command as ToolCommand;
        console.Out.Write("\nExamples:\n");
        foreach (var example in command?.Examples ?? start)
        {
            console.Out.Write($"  dotnet sonilo {example.Line}\n      {example.Does}\n");
        }

        command?.ShowMore?.Invoke(parseResult);
        return ExitCode.Fine;
    }

    // The library names the tool after its file; users type two words.
    private string Standard(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        using var help = new StringWriter { NewLine = "\n" };
        parsed.InvocationConfiguration.Output = help;
        _ = inner.Invoke(parsed);
        parsed.InvocationConfiguration.Output = output;
        var lines = help.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n  " + parsed.RootCommandResult.Command.Name, "\n  dotnet sonilo", StringComparison.Ordinal);
        return string.Join('\n', lines.TrimEnd().Split('\n').Select(static line => line.TrimEnd())) + "\n";
    }
}
