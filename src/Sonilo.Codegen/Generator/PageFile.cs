using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sonilo.Codegen;

/// <summary>A page as the project includes it.</summary>
/// <param name="Source">How the project includes it.</param>
/// <param name="Text">The page's text; <see langword="null"/> where the compiler cannot open the file, and reports that itself.</param>
/// <param name="BadOffset">Where the text's first byte is that is in no Unicode encoding.</param>
internal sealed record PageFile(PageSource Source, string? Text, int? BadOffset = null)
{
    /// <summary>Whether the project opted in to an additional file.</summary>
    public static bool IsPage((AdditionalText File, AnalyzerConfigOptionsProvider Options) source) =>
        PageOptIn.IsPage(source.File, source.Options.GetOptions(source.File));

    /// <summary>Reads a page.</summary>
    public static PageFile Read((AdditionalText File, AnalyzerConfigOptionsProvider Options) source, CancellationToken cancellationToken)
    {
        var text = source.File.GetText(cancellationToken);
        var content = text?.ToString();
        return new PageFile(
            PageSource.Of(source.File, source.Options.GetOptions(source.File)), content, content is null ? null : PageEncoding.BadOffset(text!, content));
    }
}
