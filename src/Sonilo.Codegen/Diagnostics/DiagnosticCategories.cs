using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Diagnostics;

/// <summary>The four families of what the compiler reports, which the first digit of an id distinguishes.</summary>
internal static class DiagnosticCategories
{
    /// <summary><c>SON0xxx</c>: why no code came of a page or a project.</summary>
    public const string Generation = "Sonilo.Generation";

    /// <summary><c>SON1xxx</c>: problems in a page.</summary>
    public const string Pages = "Sonilo.Pages";

    /// <summary><c>SON2xxx</c>: constants that the limits forbid.</summary>
    public const string Limits = "Sonilo.Limits";

    /// <summary><c>SON3xxx</c>: problems in a template of the project.</summary>
    public const string Templates = "Sonilo.Templates";

    /// <summary>The descriptor of an id, with its family and its help page.</summary>
    public static DiagnosticDescriptor Of(string id, DiagnosticSeverity severity, string title, string messageFormat) =>
        new(id, title, messageFormat, CategoryOf(id), severity, isEnabledByDefault: true, helpLinkUri: HelpLink.To(id));

    private static string CategoryOf(string id) => id[3] switch
    {
        '0' => Generation,
        '1' => Pages,
        '2' => Limits,
        _ => Templates,
    };
}
