using Sonilo.Cli.Writing;

namespace Sonilo.Cli.Templating;

/// <summary>A template that comes with the tool, as a file that users can eject and change.</summary>
/// <param name="Kind">What <c>export --as</c> calls it.</param>
/// <param name="FileName">The name of its file; what it makes is named after it.</param>
internal sealed record BuiltInTemplate(string Kind, string FileName)
{
    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<BuiltInTemplate> All { get; } =
    [
        new("typescript", "sonilo-models.all.sbn-ts"),
        new("python", "sonilo_models.all.sbn-py"),
        new("markdown", "models.all.sbn-md"),
        new("http", "requests.all.sbn-http"),
    ];

    /// <summary>The template's text.</summary>
    public string Text => EmbeddedFiles.Read("templates", FileName);

    /// <summary>The template as a file of the tool's.</summary>
    public TemplateFile ToFile() => new(FileName, Text, []);
}
