namespace Sonilo.Codegen.Diagnostics;

/// <summary>The four families of what the compiler reports.</summary>
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
}
