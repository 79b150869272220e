using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sonilo.Codegen.Templating;

/// <summary>A file that the project includes as <c>SoniloTemplate</c>.</summary>
/// <param name="Path">The file's path, with slashes.</param>
/// <param name="Text">The file's text; empty where it cannot be read, which the compiler reports itself.</param>
internal sealed record TemplateText(string Path, string Text)
{
    /// <summary>The ending of a template that makes a file for each model.</summary>
    public const string Ending = ".sbn-cs";

    /// <summary>The ending of a template that makes one file for all models.</summary>
    public const string EndingForAll = ".all.sbn-cs";

    // Set by the package's targets on every additional file that comes from a SoniloTemplate item.
    private const string OptIn = "build_metadata.AdditionalFiles.SoniloTemplate";

    /// <summary>The file's name.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>Whether it makes one file for all models.</summary>
    public bool IsForAll => Path.EndsWith(EndingForAll, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether others include it and it makes nothing itself.</summary>
    public bool IsPart => Name.StartsWith("_", StringComparison.Ordinal);

    /// <summary>Whether the project opted in to an additional file.</summary>
    public static bool IsTemplate((AdditionalText File, AnalyzerConfigOptionsProvider Options) source) =>
        source.Options.GetOptions(source.File).TryGetValue(OptIn, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a template.</summary>
    public static TemplateText Read((AdditionalText File, AnalyzerConfigOptionsProvider Options) source, CancellationToken cancellationToken) =>
        new(source.File.Path.Replace('\\', '/'), source.File.GetText(cancellationToken)?.ToString() ?? "");
}
