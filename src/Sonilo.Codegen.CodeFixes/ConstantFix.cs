using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sonilo.Codegen.CodeFixes;

/// <summary>Replaces the constant that a diagnostic points at. Where the constant has a name, only its use here changes.</summary>
public abstract class ConstantFix : CodeFixProvider
{
    /// <inheritdoc/>
    /// <remarks>Every constant is replaced by itself, so that a whole document, project or solution is as good as one.</remarks>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is not null
                && root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression
                && expression.Span == diagnostic.Location.SourceSpan
                && model.GetTypeInfo(expression, context.CancellationToken) is var type
                && ReplacementFor(diagnostic, expression, type.Type) is { } replacement
                && Fits(model, expression, replacement.Expression, type.ConvertedType))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        replacement.Title,
                        _ => Task.FromResult(Replace(context.Document, root, expression, replacement.Expression)),
                        equivalenceKey: GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>What to put in the place of <paramref name="expression"/>; <see langword="null"/> where nothing better is known.</summary>
    private protected abstract Replacement? ReplacementFor(Diagnostic diagnostic, ExpressionSyntax expression, ITypeSymbol? type);

    // Elsewhere the request's own type decides, and the analyzer suggests nothing that it cannot hold; a variable on the way can hold less.
    private static bool Fits(SemanticModel model, ExpressionSyntax expression, ExpressionSyntax replacement, ITypeSymbol? target) =>
        expression.Parent is not AssignmentExpressionSyntax
        || target is null
        || model.ClassifyConversion(expression.SpanStart, replacement, target).IsImplicit;

    private static Document Replace(Document document, SyntaxNode root, ExpressionSyntax expression, ExpressionSyntax replacement) =>
        document.WithSyntaxRoot(root.ReplaceNode(expression, replacement.WithTriviaFrom(expression)));

    /// <summary>What to put in a constant's place, and how to offer it.</summary>
    private protected sealed record Replacement(ExpressionSyntax Expression, string Title);
}
