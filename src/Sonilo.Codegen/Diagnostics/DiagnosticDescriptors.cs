using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Diagnostics;

/// <summary>Everything that the compiler can report: one descriptor an id, spelled out so that release tracking sees each.</summary>
/// <remarks>The parts of this class are the three families. To add one, see "to add a diagnostic" in <c>src/README.md</c>.</remarks>
internal static partial class DiagnosticDescriptors
{
    /// <summary>Where the help pages are; each is called like its id.</summary>
    public const string HelpAddress = "https://github.com/sonilo-codegen/sonilo-codegen/blob/main/src/Sonilo.Codegen/Diagnostics/";

    private const string GenerationCategory = "Sonilo.Generation";
    private const string PageCategory = "Sonilo.Pages";
    private const string LimitCategory = "Sonilo.Limits";
}
