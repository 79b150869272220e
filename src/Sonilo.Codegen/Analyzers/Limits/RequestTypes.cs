using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sonilo.Codegen.Emission;

namespace Sonilo.Codegen.Analyzers;

/// <summary>The generated requests of a compilation and what it references, and the limits of their members.</summary>
internal sealed class RequestTypes(INamedTypeSymbol attribute, INamedTypeSymbol request, INamedTypeSymbol item)
{
    private const string ClientAssembly = "Sonilo.Client";
    private const string AttributeName = "Sonilo.GenerationParameterAttribute";
    private const string RequestName = "Sonilo.IGenerationRequest";
    private const string ItemName = "Sonilo.IGenerationItem";

    // What most operations ask for is a type that is not a request: that answer is cached too.
    private readonly ConcurrentDictionary<INamedTypeSymbol, RequestLimits?> types = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, RequestLimits?> read = type =>
        type.AllInterfaces.Contains(request, SymbolEqualityComparer.Default) || type.AllInterfaces.Contains(item, SymbolEqualityComparer.Default)
            ? RequestLimits.Of(type, attribute)
            : null;

    /// <summary>The requests that <paramref name="compilation"/> can use; <see langword="null"/> where it has none.</summary>
    /// <remarks>
    /// References are asked first and pages next: the project's own declarations are gathered from all its files, generated ones
    /// included, which the first caller waits for. Only generated code that is committed to the project needs it.
    /// </remarks>
    public static RequestTypes? Of(Compilation compilation, AnalyzerOptions options) =>
        ClientOf(compilation) is { } client
        && client.GetTypeByMetadataName(AttributeName) is { } attribute
        && client.GetTypeByMetadataName(RequestName) is { } request
        && client.GetTypeByMetadataName(ItemName) is { } item
        && (HasPages(options) || ReferencesRequests(compilation, client) || compilation.ContainsSymbolsWithName(CodeTarget.UsualCatalog, SymbolFilter.Type))
            ? new RequestTypes(attribute, request, item)
            : null;

    /// <summary>The limits of a request's property; <see langword="null"/> where there are none.</summary>
    public ParameterLimits? LimitsOf(IPropertySymbol property) => Of(property.ContainingType)?.OfProperty(property.Name);

    /// <summary>The limits of a constructor's parameter; <see langword="null"/> where there are none.</summary>
    public ParameterLimits? LimitsOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? Of(constructor.ContainingType)?.OfParameter(parameter)
            : null;

    /// <summary>The limits of a request's or an item's type; <see langword="null"/> where it is neither.</summary>
    public RequestLimits? LimitsOf(INamedTypeSymbol type) => Of(type);

    // Usually the package's assembly; a project can have the client's sources instead.
    private static IAssemblySymbol? ClientOf(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(static assembly => assembly.Name == ClientAssembly)
        ?? compilation.GetTypeByMetadataName(AttributeName)?.ContainingAssembly;

    private static bool HasPages(AnalyzerOptions options) =>
        options.AdditionalFiles.Any(file => PageOptIn.IsPage(file, options.AnalyzerConfigOptionsProvider.GetOptions(file)));

    private static bool ReferencesRequests(Compilation compilation, IAssemblySymbol client) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly =>
            assembly.Modules.Any(module => module.ReferencedAssemblies.Any(name => name.Name == client.Name)));

    // Requests are sealed and not generic: two flags dismiss most of what a project assigns to, before anything is looked up.
    private RequestLimits? Of(INamedTypeSymbol? type) =>
        type is { IsSealed: true, IsGenericType: false, TypeKind: TypeKind.Class } ? types.GetOrAdd(type, read) : null;
}
