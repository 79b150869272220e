namespace Sonilo.Cli.Terminal;

/// <summary>The exit codes.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing to report.</summary>
    public const int Fine = 0;

    /// <summary>Done, and there is something to report: problems, changes at or above the limit, a page that is refused.</summary>
    public const int Findings = 1;

    /// <summary>What the user gave cannot be used: the command line, a file, an address, a variable of the environment.</summary>
    public const int WrongUsage = 2;

    /// <summary>The outside world failed: the network, a server, a disk.</summary>
    public const int OutsideFailed = 3;

    /// <summary>The user stopped it with Ctrl+C, as shells count: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;

    /// <summary>The system asked it to end.</summary>
    public const int Terminated = 143;
}
