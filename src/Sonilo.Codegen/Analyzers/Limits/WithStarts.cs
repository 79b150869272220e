using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Finds what <c>with</c> expressions set that start from the creation of a request: a template need not keep the rules by itself.</summary>
/// <remarks>
/// A template is followed into the variable, field, property or method that holds it, by its name: what is sent is made elsewhere. Asked only where a rule seems
/// to be broken, so that nearly no project pays for the search.
/// </remarks>
internal sealed class WithStarts(Compilation compilation)
{
    // What is set in the whole project, by the name of the member that the expression starts from.
    private readonly Lazy<ILookup<string, string>> members = new(() => Named(compilation.SyntaxTrees.Select(static tree => tree.GetRoot())));

    /// <summary>The properties that are set by expressions that start from the creation.</summary>
    public IEnumerable<string> SetBy(SyntaxNode creation)
    {
        var node = creation;
        while (node.Parent is { } parent)
        {
            if (parent is WithExpressionSyntax with && with.Expression == node)
            {
                foreach (var name in Names(with))
                {
                    yield return name;
                }
            }
            else if (!IsItself(parent, node))
            {
                break;
            }

            node = parent;
        }

        foreach (var name in HeldBy(node))
        {
            yield return name;
        }
    }

    private static bool IsItself(SyntaxNode parent, SyntaxNode node) => parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax => true,
        ConditionalExpressionSyntax choice => choice.Condition != node,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } => true,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => true,
        _ => false,
    };

    private IEnumerable<string> HeldBy(SyntaxNode value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name, Parent.Parent: LocalDeclarationStatementSyntax local } } => Locally(local, name),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } => members.Value[name],
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Identifier.ValueText: var name } } => members.Value[name],
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment when assignment.Right == value && NameOf(assignment.Left) is { } name =>
            members.Value[name],
        ArrowExpressionClauseSyntax or ReturnStatementSyntax => value.Ancestors().Select(Declared).FirstOrDefault(static name => name is not null) is { } name ? members.Value[name] : [],
        _ => [],
    };

    // Another method may have a variable of the same name.
    private static IEnumerable<string> Locally(LocalDeclarationStatementSyntax local, string name) =>
        Named([local.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? local.SyntaxTree.GetRoot()])[name];

    private static string? Declared(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };

    private static ILookup<string, string> Named(IEnumerable<SyntaxNode> roots) => roots
        .SelectMany(static root => root.DescendantNodes().OfType<WithExpressionSyntax>())
        .SelectMany(static with => NameOf(with.Expression) is { } name ? Names(with).Select(set => (Name: name, Set: set)) : [])
        .ToLookup(static pair => pair.Name, static pair => pair.Set, StringComparer.Ordinal);

    private static IEnumerable<string> Names(WithExpressionSyntax with) =>
        with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(static assignment => NameOf(assignment.Left)).OfType<string>();

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax call => NameOf(call.Expression),
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        PostfixUnaryExpressionSyntax suppressed => NameOf(suppressed.Operand),
        WithExpressionSyntax with => NameOf(with.Expression),
        _ => null,
    };
}
