using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sonilo.Codegen.Tests.House;

/// <summary>One name in a file that is declared in another folder.</summary>
internal sealed record Arrow(string File, string From, string Name, string To);

/// <summary>Where the types and extension methods of a project are declared and who names them, from syntax alone.</summary>
internal sealed class ProjectNames
{
    // What a project compiles for every framework counts, whichever branch it is in.
    private static readonly string[][] Frameworks = [[], ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]];

    private static readonly Dictionary<string, ProjectNames> Known = new(StringComparer.Ordinal);

    private readonly List<(string File, string Folder, SyntaxNode Root)> files = [];
    private readonly Dictionary<string, HashSet<string>> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> extensions = new(StringComparer.Ordinal);
    private readonly HashSet<string> methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> namespaces = new(StringComparer.Ordinal);

    private ProjectNames(string project)
    {
        var root = Repository.PathOf("src/" + project);
        foreach (var path in SourceFiles.Below(root))
        {
            var file = Path.GetRelativePath(root, path).Replace('\\', '/');
            var folder = file.Contains('/', StringComparison.Ordinal) ? file[..file.LastIndexOf('/')] : ".";
            var text = File.ReadAllText(path);
            foreach (var symbols in Frameworks)
            {
                var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols);
                var tree = CSharpSyntaxTree.ParseText(text, options).GetRoot();
                files.Add((file, folder, tree));
                Declare(tree, folder);
            }
        }
    }

    public IEnumerable<string> Folders => files.Select(file => file.Folder).Distinct(StringComparer.Ordinal);

    /// <summary>Types that are declared in more than one folder, parts of one type included.</summary>
    public IEnumerable<string> Doubles => types.Where(type => type.Value.Count > 1).Select(type => type.Key);

    public static ProjectNames Of(string project) => Known.TryGetValue(project, out var names) ? names : Known[project] = new(project);

    public IEnumerable<Arrow> Arrows() => files
        .SelectMany(file => file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
            .SelectMany(name => FoldersOf(name).Select(folder => new Arrow(file.File, file.Folder, name.Identifier.ValueText, folder))))
        .Where(arrow => arrow.From != arrow.To).Distinct().OrderBy(arrow => arrow.File, StringComparer.Ordinal);

    private void Declare(SyntaxNode tree, string folder)
    {
        foreach (var declared in tree.DescendantNodes().OfType<MemberDeclarationSyntax>())
        {
            switch (declared)
            {
                case BaseNamespaceDeclarationSyntax space:
                    namespaces.Add(space.Name.ToString());
                    break;
                case BaseTypeDeclarationSyntax { Parent: CompilationUnitSyntax or BaseNamespaceDeclarationSyntax } type:
                    Add(types, type.Identifier.ValueText, folder);
                    break;
                case DelegateDeclarationSyntax { Parent: CompilationUnitSyntax or BaseNamespaceDeclarationSyntax } type:
                    Add(types, type.Identifier.ValueText, folder);
                    break;
                case MethodDeclarationSyntax method when IsExtension(method):
                    Add(extensions, method.Identifier.ValueText, folder);
                    break;
                case MethodDeclarationSyntax method:
                    methods.Add(method.Identifier.ValueText);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Add(Dictionary<string, HashSet<string>> names, string name, string folder)
    {
        if (!names.TryGetValue(name, out var folders))
        {
            names.Add(name, folders = new(StringComparer.Ordinal));
        }

        folders.Add(folder);
    }

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true || method.Parent is ExtensionBlockDeclarationSyntax;

    private HashSet<string> FoldersOf(SimpleNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        if (name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } or MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax }
            && IsAfterADot(name))
        {
            // A name that is also an ordinary method's may be that: syntax cannot tell.
            return methods.Contains(text) ? [] : extensions.GetValueOrDefault(text, []);
        }

        if (IsAfterADot(name) || IsALabel(name))
        {
            return [];
        }

        return types.GetValueOrDefault(text) ?? (name.Parent is AttributeSyntax ? types.GetValueOrDefault(text + "Attribute", []) : []);
    }

    // `Rules.NumberRule` names NumberRule; `rule.NumberRule` does not.
    private bool IsAfterADot(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name && !IsNamespace(access.Expression),
        QualifiedNameSyntax qualified => qualified.Right == name && !IsNamespace(qualified.Left),
        MemberBindingExpressionSyntax => true,
        _ => false,
    };

    private bool IsNamespace(SyntaxNode left)
    {
        var text = left.ToString().Replace("global::", "", StringComparison.Ordinal);
        return namespaces.Any(space => space == text || space.EndsWith("." + text, StringComparison.Ordinal));
    }

    private static bool IsALabel(SimpleNameSyntax name) => name.Parent switch
    {
        NameColonSyntax or NameEqualsSyntax or BaseNamespaceDeclarationSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        _ => false,
    };
}
