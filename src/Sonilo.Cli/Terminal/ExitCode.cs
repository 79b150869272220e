namespace Sonilo.Cli.Terminal;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing to report.</summary>
    public const int Fine = 0;

    /// <summary>Done, and there is something: problems, changes at or above the limit, a page that is refused.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>The outside world failed: the network, a server, a disk.</summary>
    public const int OutsideFailed = 3;
}
