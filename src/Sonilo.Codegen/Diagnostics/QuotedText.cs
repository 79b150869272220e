using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Diagnostics;

/// <summary>Makes a text fit to be quoted in a message, which is one line: pages come from the web.</summary>
internal static class QuotedText
{
    private const int MaximumLength = 80;

    /// <summary>The text as C# would write it, without line breaks, control or formatting characters, cut to 80 characters.</summary>
    public static string Of(string text, bool quote)
    {
        var isLong = text.Length > MaximumLength;
        var shown = InvisibleText.Escaped(SymbolDisplay.FormatLiteral(isLong ? text.Substring(0, MaximumLength) : text, quote));
        return isLong ? shown + "…" : shown;
    }
}
