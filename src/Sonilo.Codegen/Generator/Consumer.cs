using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sonilo.Codegen;

/// <summary>What the project's language and framework can do, by the types that exist as well as by the version.</summary>
internal sealed record Consumer(
    string Language, bool HasLanguage, bool HasClient, bool HasRequired, bool HasInit, bool HasRawLiterals, bool HasRecordStructs, bool HasParsableValues)
{
    private const int CSharp9 = 900;
    private const int CSharp10 = 1000;
    private const int CSharp11 = 1100;

    /// <summary>Looks at a compilation. Everything asked here is cheap, because it is asked after every edit.</summary>
    public static Consumer Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var version = compilation is CSharpCompilation csharp ? csharp.LanguageVersion : LanguageVersion.Default;
        var isNew = (int)version >= CSharp11;
        return new Consumer(
            version.ToDisplayString(),
            (int)version >= CSharp9,
            HasClientType(compilation),
            isNew && HasType(compilation, "System.Runtime.CompilerServices.RequiredMemberAttribute")
                && HasType(compilation, "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute")
                && HasType(compilation, "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"),
            HasType(compilation, "System.Runtime.CompilerServices.IsExternalInit"),
            isNew,
            (int)version >= CSharp10,
            isNew && HasType(compilation, "Sonilo.IParsableValue`1"));
    }

    private static bool HasClientType(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(static assembly => assembly.Name == DeclaredTypes.ClientAssembly)
        || HasType(compilation, "Sonilo.IGenerationRequest");

    // The compiler takes such a type from the project itself, or a public one from a reference; an internal one is not for us.
    // Most are where System.Object is, and asking there first spares a walk through all references after every edit.
    private static bool HasType(Compilation compilation, string name) =>
        compilation.ObjectType.ContainingAssembly.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public }
        || compilation.GetTypesByMetadataName(name).Any(type =>
            type.DeclaredAccessibility == Accessibility.Public || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));
}
