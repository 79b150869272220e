using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sonilo.Codegen.Diagnostics;

namespace Sonilo.Codegen.CodeFixes;

/// <summary>Replaces a value that is not allowed by the allowed one that is nearest to it: "mp4" becomes "mp3".</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestValueFix))]
public sealed class NearestValueFix : ConstantFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.NotAllowed, DiagnosticIds.FractionLost, DiagnosticIds.ForbiddenItem, DiagnosticIds.OffStep);

    private protected override Replacement? ReplacementFor(Diagnostic diagnostic, ExpressionSyntax expression, ITypeSymbol? type)
    {
        if (diagnostic.Properties.TryGetValue(FixProperties.NearestNumber, out var number)
            && NumberLiteral.Of(number, expression, type) is { } literal)
        {
            return new Replacement(literal, $"Use {literal}, which is nearest");
        }

        if (diagnostic.Properties.TryGetValue(FixProperties.NearestText, out var text) && text is not null)
        {
            var quoted = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
            return new Replacement(quoted, $"Did you mean {quoted}?");
        }

        return null;
    }
}
