using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Finds what <c>with</c> expressions set that start from the creation of a request: a template need not keep the rules by itself.</summary>
/// <remarks>
/// A template is followed into the variable, field, property or method that holds it, by its name: what is sent is made elsewhere. Asked only where a rule seems
/// to be broken, so that nearly no project pays for the search; after an edit only the edited file is searched again.
/// </remarks>
internal sealed class WithStarts(Compilation compilation)
{
    private static readonly ConditionalWeakTable<SyntaxTree, Setting[]> Files = new();

    // What is set in the whole project, by the name of the member that the expression starts from.
    private ILookup<string, Setting>? members;

    /// <summary>The properties that are set by expressions that start from the creation.</summary>
    public IEnumerable<string> SetBy(SyntaxNode creation, CancellationToken cancellationToken)
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

        foreach (var setting in HeldBy(node, cancellationToken))
        {
            yield return setting.Property;
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

    private IEnumerable<Setting> HeldBy(SyntaxNode value, CancellationToken cancellationToken) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name, Parent.Parent: LocalDeclarationStatementSyntax local } } =>
            Locally(local, name, cancellationToken),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } => Everywhere(name, cancellationToken),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Identifier.ValueText: var name } } => Everywhere(name, cancellationToken),
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment when assignment.Right == value && NameOf(assignment.Left) is { } name =>
            Everywhere(name, cancellationToken),
        ArrowExpressionClauseSyntax or ReturnStatementSyntax when value.Ancestors().Select(Declared).FirstOrDefault(static name => name is not null) is { } name =>
            Everywhere(name, cancellationToken),
        _ => [],
    };

    // Another method may have a variable of the same name.
    private static IEnumerable<Setting> Locally(LocalDeclarationStatementSyntax local, string name, CancellationToken cancellationToken)
    {
        var member = local.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax);
        return In(local.SyntaxTree, cancellationToken).Where(setting => setting.Start == name && member?.Span.Contains(setting.Position) != false);
    }

    private IEnumerable<Setting> Everywhere(string name, CancellationToken cancellationToken) =>
        (members ??= compilation.SyntaxTrees.SelectMany(tree => In(tree, cancellationToken)).ToLookup(static setting => setting.Start, StringComparer.Ordinal))[name];

    private static Setting[] In(SyntaxTree file, CancellationToken cancellationToken) => Files.GetValue(file, _ =>
    [
        .. from with in file.GetRoot(cancellationToken).DescendantNodes().OfType<WithExpressionSyntax>()
           where NameOf(with.Expression) is not null
           from property in Names(with)
           select new Setting(NameOf(with.Expression)!, property, with.SpanStart),
    ]);

    private static string? Declared(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    };

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

    // What a with expression sets, the name that it starts from, and where it is in its file.
    private sealed record Setting(string Start, string Property, int Position);
}
