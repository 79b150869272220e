using Markdig;
using Markdig.Syntax;

namespace Sonilo.EndToEnd.Readmes;

/// <summary>
/// A fenced block of a README. After its language it may say what the reader does with it, where no renderer shows it:
/// <c>file=NAME</c> (saves it), <c>output</c> (sees it after the last command), <c>in=NAME</c> (puts it where <see cref="Surroundings"/> says).
/// </summary>
internal sealed record Fence(string Readme, int Line, string Language, string Arguments, string Text)
{
    /// <summary>Every page that tells people what to type: the READMEs, and what is beside them.</summary>
    public static IReadOnlyList<string> Readmes { get; } =
    [
        .. new[] { ".", "schemas", "src", "tests" }
            .SelectMany(static folder => Directory.GetFiles(
                Path.Combine(PackedPackages.RepositoryRoot, folder), "*.md", folder == "." ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(PackedPackages.RepositoryRoot, path).Replace('\\', '/'))
            .Where(static path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Where(static path => Path.GetFileName(path) is "README.md" or "CONTRIBUTING.md" or "other-generators.md")
            .Order(StringComparer.Ordinal),
    ];

    public string Place => $"{Readme}:{Line}";

    public bool IsOutput => Arguments == "output";

    public string? File => Argument("file");

    public string? In => Argument("in");

    /// <summary>The blocks of a README, in order.</summary>
    public static IReadOnlyList<Fence> Of(string readme) =>
        [.. Markdown.Parse(System.IO.File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, readme))).Descendants<FencedCodeBlock>().Select(block =>
            new Fence(readme, block.Line + 1, block.Info ?? "", block.Arguments ?? "", string.Concat(block.Lines.Lines.Take(block.Lines.Count).Select(static line => $"{line}\n"))))];

    private string? Argument(string name) => Arguments.Split(' ').FirstOrDefault(argument => argument.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
