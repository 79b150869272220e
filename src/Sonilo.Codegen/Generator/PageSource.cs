using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen;

/// <summary>How the project includes a page.</summary>
/// <param name="Path">The page's path, with slashes.</param>
/// <param name="Kind">Whether it is a page or a supplement.</param>
/// <param name="Models">The patterns of the models wanted, separated by bars; empty for all.</param>
/// <param name="IsBundled">Whether the page came with the package.</param>
internal sealed record PageSource(string Path, PageKind Kind, string Models, bool IsBundled)
{
    /// <summary>Reads the additional file's metadata.</summary>
    public static PageSource Of(AdditionalText file, AnalyzerConfigOptions options) => new(
        file.Path.Replace('\\', '/'), PageOptIn.KindOf(file.Path), PageOptIn.ModelsOf(options), PageOptIn.IsBundled(options));
}
