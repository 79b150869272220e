using Microsoft.CodeAnalysis;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen;

/// <summary>The types in the project's namespace for generated code that are there already: in referenced assemblies, or committed to the project.</summary>
/// <param name="Names">The types' names, each once, in ordinal order.</param>
/// <param name="Ambiguous">Those that several assemblies declare, each as <c>name|assembly|assembly</c>.</param>
/// <param name="Committed">The requests among them that the project's own files declare, as <c>dotnet sonilo generate</c> writes them.</param>
internal sealed record DeclaredTypes(EquatableArray<string> Names, EquatableArray<string> Ambiguous, EquatableArray<string> Committed)
{
    internal const string ClientAssembly = "Sonilo.Client";

    /// <summary>Looks through the project's own namespace, and the references that know the client.</summary>
    public static DeclaredTypes Of((Compilation Compilation, ProjectOptions Options) source, CancellationToken cancellationToken)
    {
        var (compilation, options) = source;
        var owners = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var ambiguous = new List<string>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!KnowsClient(assembly) || !IsGlobal(compilation, assembly) || Find(assembly.GlobalNamespace, options.Namespace) is not { } space)
            {
                continue;
            }

            var isFriend = assembly.GivesAccessTo(compilation.Assembly);
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

        var committed = CommittedTypes.Of(Find(compilation.Assembly.GlobalNamespace, options.Namespace));
        foreach (var type in committed.All)
        {
            owners[type] = compilation.Assembly.Name;
        }

        ambiguous.Sort(StringComparer.Ordinal);
        return new DeclaredTypes(owners.Keys.ToEquatableArray(), ambiguous.ToEquatableArray(), committed.Requests.ToEquatableArray());
    }

    // Behind an extern alias its types are not in the project's own namespace.
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
