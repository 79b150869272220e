using System.CommandLine;
using Sonilo.Cli.Terminal;
using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Commands;

/// <summary><c>dotnet sonilo completion SHELL</c>: the script with which a shell completes this tool's command lines.</summary>
internal static class CompletionCommand
{
    public static Command Create(ToolConsole console)
    {
        var shell = new Argument<string>("shell") { HelpName = "shell", Description = "The shell: bash, zsh or powershell." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "powershell");
        var command = new ToolCommand(
            "completion", "Prints the script with which a shell completes commands, options, models and parameters.",
            new("completion bash >> ~/.bashrc", "bash"),
            new("completion zsh >> ~/.zshrc", "zsh, after compinit"),
            new("completion powershell >> $PROFILE", "PowerShell"))
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            console.Out.Write(EmbeddedFiles.Read("completion", parsed.GetValue(shell)!));
            return ExitCode.Fine;
        });
        return command;
    }
}
