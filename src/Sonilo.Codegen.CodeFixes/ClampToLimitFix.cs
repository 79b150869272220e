using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sonilo.Codegen.Diagnostics;

namespace Sonilo.Codegen.CodeFixes;

/// <summary>Sets a number that is out of range to the limit that it breaks: 601 becomes 600.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClampToLimitFix))]
public sealed class ClampToLimitFix : ConstantFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DiagnosticIds.OutOfRange, DiagnosticIds.NotFinite, DiagnosticIds.ForbiddenItem);

    private protected override Replacement? ReplacementFor(Diagnostic diagnostic, ExpressionSyntax expression, ITypeSymbol? type) =>
        diagnostic.Properties.TryGetValue(FixProperties.Limit, out var limit) && NumberLiteral.Of(limit, expression, type) is { } literal
            ? new Replacement(literal, $"Use the limit, {literal}")
            : null;
}
