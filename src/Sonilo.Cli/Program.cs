using System.Runtime.CompilerServices;
using Sonilo.Cli.Terminal;

namespace Sonilo.Cli;

/// <summary>Where the process starts.</summary>
internal static class Program
{
    /// <summary>Runs the tool and gives its exit code.</summary>
    public static int Main(string[] args)
    {
        // Asked for often and answered at once: building the command tree would take as long as everything else together.
        if (args is ["--version"])
        {
            Console.Out.WriteLine(ToolVersion.Text);
            return ExitCode.Fine;
        }

        return Run(args);
    }

    // Apart, so that answering with the version loads none of this.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(string[] args)
    {
        using var interruption = new Interruption();
        var code = SoniloTool.RunAsync(args, ToolConsole.OfProcess(), interruption.Token).GetAwaiter().GetResult();
        return code == ExitCode.Interrupted ? interruption.ExitCode : code;
    }
}
