using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen;

/// <summary>Which of a project's additional files are pages, and how the project includes them. The generator and the analyzers all ask here.</summary>
internal static class PageOptIn
{
    // Set by the package's targets on every additional file that comes from a SoniloDoc item.
    private const string OptIn = "build_metadata.AdditionalFiles.SoniloDoc";
    private const string Models = "build_metadata.AdditionalFiles.SoniloModels";
    private const string Bundled = "build_metadata.AdditionalFiles.SoniloBundled";

    // For hosts that pass bare additional files without metadata, such as Unity, which wants this very ending.
    private const string OptInSuffix = ".SoniloCodegen.additionalfile";

    /// <summary>Whether the project opted in to <paramref name="file"/>, by its metadata or by its name. Other Markdown is left alone.</summary>
    public static bool IsPage(AdditionalText file, AnalyzerConfigOptions options) =>
        IsTrue(options, OptIn) || file.Path.EndsWith(OptInSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the page came with the package.</summary>
    public static bool IsBundled(AnalyzerConfigOptions options) => IsTrue(options, Bundled);

    /// <summary>The patterns of the models wanted, separated by bars; empty for all.</summary>
    public static string ModelsOf(AnalyzerConfigOptions options) => options.TryGetValue(Models, out var models) ? models : "";

    /// <summary>What the page at <paramref name="path"/> is for, by its name.</summary>
    public static PageKind KindOf(string path)
    {
        if (!path.EndsWith(OptInSuffix, StringComparison.OrdinalIgnoreCase))
        {
            return PageReader.KindOf(path);
        }

        // The suffix may stand in place of ".md", or after it.
        var name = path.Substring(0, path.Length - OptInSuffix.Length);
        return PageReader.KindOf(name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name : name + ".md");
    }

    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
