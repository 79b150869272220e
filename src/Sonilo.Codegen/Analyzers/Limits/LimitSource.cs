using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Diagnostics;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Says where a limit comes from: the page, its section and its date, as far as generated code tells.</summary>
/// <remarks>
/// The section and the page stand on the member. The date stands once per page, on the assembly, so that a page with a new date
/// re-emits no request. Looked up only when there is something to report.
/// </remarks>
internal static class LimitSource
{
    private const string MetadataAttribute = "AssemblyMetadataAttribute";

    // [assembly: AssemblyMetadata("Sonilo.Page:sonilo.md", "2026-06-15")]
    private const string PageKey = "Sonilo.Page:";

    /// <summary>The end of a message: <c> (Sonilo v1.1 Text to Music, sonilo.md of 2026-06-15)</c>, or nothing.</summary>
    public static string Of(ParameterLimits limits)
    {
        if (limits.Source is not { Length: > 0 } source)
        {
            return "";
        }

        var date = DateOf(source, limits.Property.ContainingAssembly);
        return date is null ? $" ({QuotedText.Of(source, quote: false)})" : $" ({QuotedText.Of(source, quote: false)} of {QuotedText.Of(date, quote: false)})";
    }

    private static string? DateOf(string source, IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: MetadataAttribute, ConstructorArguments: { Length: 2 } arguments }
                && arguments[0].Value is string key
                && arguments[1].Value is string date
                && key.StartsWith(PageKey, StringComparison.Ordinal)
                && source.EndsWith(key.Substring(PageKey.Length), StringComparison.Ordinal))
            {
                return date;
            }
        }

        return null;
    }
}
