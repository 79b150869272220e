using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen;

/// <summary>The generated types that stand in the project's own files.</summary>
/// <param name="Requests">The names of the requests, in ordinal order.</param>
/// <param name="All">The names of everything that came with them.</param>
internal sealed record CommittedTypes(IReadOnlyList<string> Requests, IReadOnlyList<string> All)
{
    private static readonly CommittedTypes None = new([], []);

    /// <summary>Looks through the project's own part of <paramref name="space"/>.</summary>
    /// <remarks>
    /// A part that a project adds to a generated request does not count: it does not name the interface. A project without committed
    /// code pays only for its own types in that namespace, which are few.
    /// </remarks>
    public static CommittedTypes Of(INamespaceSymbol? space)
    {
        if (space is null)
        {
            return None;
        }

        var types = space.GetTypeMembers();
        var requests = types.Where(IsRequest).Select(static type => type.Name).OrderBy(static name => name, StringComparer.Ordinal).ToList();
        return requests.Count == 0
            ? None
            : new CommittedTypes(requests, [.. requests, .. types.Where(static type => type.TypeKind == TypeKind.Struct || type.IsStatic).Select(static type => type.Name)]);
    }

    private static bool IsRequest(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class
        && type.AllInterfaces.Any(static face => face is { Name: "IGenerationRequest", ContainingNamespace: { Name: "Sonilo", ContainingNamespace.IsGlobalNamespace: true } });
}
