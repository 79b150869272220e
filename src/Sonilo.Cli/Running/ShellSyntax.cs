namespace Sonilo.Cli.Running;

/// <summary>How a shell sets a variable of the environment.</summary>
/// <param name="Name">The shell, as <c>--shell</c> names it.</param>
/// <param name="Set">The line that sets a variable to a value, which holds no quote and no space.</param>
internal sealed record ShellSyntax(string Name, Func<string, string, string> Set)
{
    /// <summary>Every shell that there is a syntax for. What POSIX shells take, bash and zsh take too.</summary>
    public static IReadOnlyList<ShellSyntax> All { get; } =
    [
        new("sh", static (name, value) => $"export {name}={value}"),
        new("powershell", static (name, value) => $"$env:{name} = '{value}'"),
        new("cmd", static (name, value) => $"set \"{name}={value}\""),
    ];

    /// <summary>What this platform's users most likely type into.</summary>
    public static ShellSyntax OfPlatform => All[OperatingSystem.IsWindows() ? 1 : 0];
}
