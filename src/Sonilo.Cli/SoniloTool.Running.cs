using System.CommandLine;
using Sonilo.Cli.Batch;
using Sonilo.Cli.Running;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli;

/// <content>The commands that need the client and the emulator; a native build leaves this file and those folders out.</content>
internal static partial class SoniloTool
{
    static partial void AddRunning(RootCommand commands, ToolConsole console)
    {
        commands.Add(RunCommand.Create(console));
        commands.Add(JobsCommand.Create(console));
        commands.Add(ResumeCommand.Create(console));
        commands.Add(BatchCommand.Create(console));
        commands.Add(EmulateCommand.Create(console));
    }
}
