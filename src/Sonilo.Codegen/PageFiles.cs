using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen;

/// <summary>Which of a project's additional files are pages. The generator and the page analyzer both ask here.</summary>
internal static class PageFiles
{
    // Set by the package's targets on every additional file that comes from a SoniloDoc item.
    private const string OptIn = "build_metadata.AdditionalFiles.SoniloDoc";

    // For hosts that pass bare additional files without metadata, such as Unity, which wants this very ending.
    private const string OptInSuffix = ".SoniloCodegen.additionalfile";

    private const string SupplementSuffix = ".supplement.md";

    /// <summary>Whether the project opted in to <paramref name="file"/>, by its metadata or by its name. Other Markdown is left alone.</summary>
    public static bool IsPage(AdditionalText file, AnalyzerConfigOptions options) =>
        (options.TryGetValue(OptIn, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase))
        || file.Path.EndsWith(OptInSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the page at <paramref name="path"/> is for, which its name says.</summary>
    public static PageKind KindOf(string path)
    {
        var name = path.EndsWith(OptInSuffix, StringComparison.OrdinalIgnoreCase) ? path.Substring(0, path.Length - OptInSuffix.Length) : path;
        return name.EndsWith(SupplementSuffix, StringComparison.OrdinalIgnoreCase)
            || (name.Length < path.Length && name.EndsWith(".supplement", StringComparison.OrdinalIgnoreCase))
            ? PageKind.Supplement
            : PageKind.Reference;
    }
}
