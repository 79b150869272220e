using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen;

/// <summary>What the project's language and framework can do, by the types that exist as well as by the version.</summary>
internal sealed record Consumer(
    string Language, bool HasLanguage, bool HasClient, bool HasRequired, bool HasInit, bool HasRawLiterals, bool HasRecordStructs)
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
            (int)version >= CSharp10);
    }

    private static bool HasClientType(Compilation compilation)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name == DeclaredTypes.ClientAssembly)
            {
                return true;
            }
        }

        return HasType(compilation, "Sonilo.IGenerationRequest");
    }

    // The compiler takes such a type from the project itself, or a public one from a reference; an internal one is not for us.
    // Most are where System.Object is, and asking there first spares a walk through all references after every edit.
    private static bool HasType(Compilation compilation, string name) =>
        compilation.ObjectType.ContainingAssembly.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public }
        || compilation.GetTypesByMetadataName(name).Any(type =>
            type.DeclaredAccessibility == Accessibility.Public || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));
}

/// <summary>The request types that referenced assemblies declare in the project's own namespace, and can be used from there.</summary>
/// <param name="Names">The types' names, each once, in ordinal order.</param>
/// <param name="Ambiguous">Those that several assemblies declare, each as <c>name|assembly|assembly</c>.</param>
internal sealed record DeclaredTypes(EquatableArray<string> Names, EquatableArray<string> Ambiguous)
{
    internal const string ClientAssembly = "Sonilo.Client";

    /// <summary>Looks through the references that know the client.</summary>
    public static DeclaredTypes Of((Compilation Compilation, ProjectOptions Options) source, CancellationToken cancellationToken)
    {
        var owners = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var ambiguous = new List<string>();
        foreach (var assembly in source.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!KnowsClient(assembly) || !IsGlobal(source.Compilation, assembly))
            {
                continue;
            }

            var isFriend = assembly.GivesAccessTo(source.Compilation.Assembly);
            if (Find(assembly.GlobalNamespace, source.Options.Namespace) is not { } space)
            {
                continue;
            }

            foreach (var type in space.GetTypeMembers().Where(type => isFriend || type.DeclaredAccessibility == Accessibility.Public))
            {
                if (owners.TryGetValue(type.Name, out var owner))
                {
                    ambiguous.Add($"{type.Name}|{owner}|{assembly.Name}");
                }
                else
                {
                    owners.Add(type.Name, assembly.Name);
                }
            }
        }

        ambiguous.Sort(StringComparer.Ordinal);
        return new DeclaredTypes(owners.Keys.ToEquatableArray(), ambiguous.ToEquatableArray());
    }

    // Behind an extern alias its types are no types of the project's own namespace.
    private static bool IsGlobal(Compilation compilation, IAssemblySymbol assembly) =>
        compilation.GetMetadataReference(assembly)?.Properties.Aliases is not { IsDefaultOrEmpty: false } aliases
        || aliases.Contains(MetadataReferenceProperties.GlobalAlias);

    // Without LINQ: this runs for every reference after every edit.
    private static bool KnowsClient(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == ClientAssembly)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static INamespaceSymbol? Find(INamespaceSymbol root, string name)
    {
        var current = root;
        foreach (var part in name.Split('.'))
        {
            var next = current.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
            if (next is null)
            {
                return null;
            }

            current = next;
        }

        return current;
    }
}
