using System.Text;
using Microsoft.CodeAnalysis.Text;
using Sonilo.Codegen.Model;
using Sonilo.Codegen.Reading;

namespace Sonilo.Codegen;

/// <summary>Finds bytes of a page that are in no Unicode encoding. The compiler reads them as something else, and does not say so.</summary>
internal static class PageEncoding
{
    private static readonly int[] Unicode = [65001, 1200, 1201, 12000, 12001];

    /// <summary>Where the first such byte is in the text; <see langword="null"/> where there is none.</summary>
    public static int? BadOffset(SourceText text, string content)
    {
        if (text.Encoding is not { } encoding)
        {
            return null;
        }

        // Some hosts fall back to the machine's own code page: what is beyond ASCII means something else on the next machine.
        if (!Unicode.Contains(encoding.CodePage))
        {
            return InvisibleText.FirstBeyondAscii(content.AsSpan()) is >= 0 and var beyond ? beyond : null;
        }

        var index = content.IndexOf(PageText.Replacement);
        return index >= 0 && !IsAsInFile(text, content, encoding) ? index : null;
    }

    // The checksum is that of the file: written again, a text with nothing replaced has the same.
    private static bool IsAsInFile(SourceText text, string content, Encoding encoding) =>
        SourceText.From(content, encoding, text.ChecksumAlgorithm).GetChecksum().SequenceEqual(text.GetChecksum());
}
