using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Emission;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen;

/// <summary>The project's properties.</summary>
/// <param name="Namespace"><c>SoniloNamespace</c>: where the generated types go.</param>
/// <param name="Visibility"><c>SoniloVisibility</c>: <c>public</c> or <c>internal</c>.</param>
/// <param name="UnmatchedDocs">What the project includes as <c>SoniloDoc</c> or <c>SoniloTemplate</c> and no file matches, as the package's targets found it.</param>
internal sealed record ProjectOptions(string Namespace, string Visibility, EquatableArray<string> UnmatchedDocs)
{
    private const string DefaultNamespace = "Sonilo.Models";

    /// <summary>Whether the namespace is one.</summary>
    public bool HasValidNamespace => Identifier.IsNamespace(Namespace);

    /// <summary>Whether the visibility is one.</summary>
    public bool HasValidVisibility => IsPublic || Visibility.Equals("internal", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the types are public.</summary>
    public bool IsPublic => Visibility.Equals("public", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the project's properties.</summary>
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken) => new(
        Property(provider, "SoniloNamespace") ?? DefaultNamespace,
        Property(provider, "SoniloVisibility") ?? "public",
        // The compiler hands a property on only up to a semicolon, so the package's targets turn those into bars.
        (Property(provider, "SoniloUnmatchedDocs")?.Split(['|'], StringSplitOptions.RemoveEmptyEntries) ?? []).ToEquatableArray());

    private static string? Property(AnalyzerConfigOptionsProvider provider, string name) =>
        provider.GlobalOptions.TryGetValue("build_property." + name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
