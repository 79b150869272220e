using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Diagnostics;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Finds where a limit comes from: the page, its section and its date, as far as generated code states them.</summary>
/// <remarks>
/// The section and the page are on the request type. The date is there once per page, on the assembly, so that a page with a
/// new date re-emits no request. Looked up only when there is something to report.
/// </remarks>
internal static class LimitSource
{
    private const string RequestAttribute = "GenerationRequestAttribute";
    private const string MetadataAttribute = "AssemblyMetadataAttribute";

    // [assembly: AssemblyMetadata("Sonilo.Page:sonilo.md", "2026-06-15")]
    private const string PageKey = "Sonilo.Page:";

    /// <summary>The end of a message: <c> (Sonilo v1.1 Text to Music, sonilo.md of 2026-06-15)</c>, or nothing.</summary>
    public static string Of(ParameterLimits limits) => Of(limits.Property.ContainingType);

    /// <inheritdoc cref="Of(ParameterLimits)"/>
    public static string Of(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: RequestAttribute, ConstructorArguments: { Length: 3 } arguments }
                && arguments[1].Value is string section
                && arguments[2].Value is string page)
            {
                var date = DateOf(page, type.ContainingAssembly) is { } known ? " of " + QuotedText.Of(known, quote: false) : "";
                return $" ({QuotedText.Of(section, quote: false)}, {QuotedText.Of(page, quote: false)}{date})";
            }
        }

        return "";
    }

    private static string? DateOf(string page, IAssemblySymbol assembly) => assembly.GetAttributes()
        .Where(attribute => attribute is { AttributeClass.Name: MetadataAttribute, ConstructorArguments: { Length: 2 } arguments } && arguments[0].Value is string key && key == PageKey + page)
        .Select(static attribute => attribute.ConstructorArguments[1].Value).OfType<string>().FirstOrDefault();
}
