using System.CommandLine;

namespace Sonilo.Cli.Commands;

/// <summary>A command line to try, and what it does.</summary>
/// <param name="Line">What follows <c>dotnet sonilo</c>.</param>
/// <param name="Does">What it does, in a few words.</param>
internal sealed record Example(string Line, string Does);

/// <summary>A command whose help has examples.</summary>
/// <param name="name">What the user types.</param>
/// <param name="description">What it does, in one sentence.</param>
/// <param name="examples">Command lines to try, the likeliest first.</param>
internal sealed class ToolCommand(string name, string description, params IReadOnlyList<Example> examples) : Command(name, description)
{
    /// <summary>Command lines to try.</summary>
    public IReadOnlyList<Example> Examples => examples;

    /// <summary>Shows what else there is to say, of what the command line names; <see langword="null"/> where there is nothing.</summary>
    public Action<ParseResult>? ShowMore { get; set; }
}
