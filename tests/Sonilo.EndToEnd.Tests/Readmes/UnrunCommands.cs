using System.Text.RegularExpressions;

namespace Sonilo.EndToEnd.Readmes;

/// <summary>The commands of the READMEs that no test runs, each with its reason. What they name must exist all the same.</summary>
internal static partial class UnrunCommands
{
    private static readonly (Regex Command, string Reason)[] All =
    [
        (Command("^dotnet run --project src/Sonilo.Quickstart$"), ".ci/run runs it, and Sonilo.Quickstart.Tests hold what it prints"),
        (Command("^dotnet test "), "runs the tests, of which this is one"),
        (Command("^dotnet build Sonilo.Codegen.sln "), ".ci/run runs it"),
        (Command("^dotnet pack Sonilo.Codegen.sln "), "takes minutes; PackedPackages packs each project that anything here needs"),
        (Command("^dotnet run (-c Release )?--project tests/Sonilo.Benchmarks "), "measures for minutes"),
        (Command("^dotnet run --project src/Samples/Workers "), "needs PostgreSQL; WorkersTests run it"),
        (Command("^dotnet publish src/Sonilo.Cli "), "needs a C compiler, and takes minutes"),
    ];

    /// <summary>Why a command is not run; <see langword="null"/> where it is.</summary>
    public static string? ReasonFor(string command) => All.Where(unrun => unrun.Command.IsMatch(command)).Select(static unrun => unrun.Reason).FirstOrDefault();

    /// <summary>The reasons that no README needs any more.</summary>
    public static IEnumerable<string> Unneeded(IReadOnlyCollection<string> commands) =>
        All.Where(unrun => !commands.Any(unrun.Command.IsMatch)).Select(static unrun => unrun.Command.ToString());

    /// <summary>The projects and solutions of the repository that a command names.</summary>
    public static IEnumerable<string> PathsIn(string command) => Paths().Matches(command).Select(static match => match.Value);

    private static Regex Command(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"(?<=\s)((src|tests)/[\w./]+|[\w.]+\.sln)")]
    private static partial Regex Paths();
}
