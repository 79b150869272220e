using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sonilo.Codegen.CodeFixes;

/// <summary>Writes a number the way the number that it replaces is written, so that the type of the expression stays.</summary>
internal static class NumberLiteral
{
    // Beyond that, not every double is a long.
    private const double LargestWhole = 9.2e18;

    /// <summary>A literal for <paramref name="number"/> of the type and with the suffix that <paramref name="replaced"/> has.</summary>
    public static ExpressionSyntax? Of(string? number, ExpressionSyntax replaced, ITypeSymbol? type)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var isWhole = value == Math.Truncate(value);
        var kind = WithoutNullable(type);
        var suffix = SuffixOf(replaced);
        return SyntaxFactory.ParseExpression(kind switch
        {
            // 0.1f is more than 0.1: a limit that float cannot hold exactly is written as double.
            SpecialType.System_Single when (float)value == value => number + (suffix.Length > 0 ? suffix : "f"),
            SpecialType.System_Double when suffix is "d" or "D" => number + suffix,
            SpecialType.System_Double or SpecialType.System_Single when isWhole && number!.IndexOf('E') < 0 => number + ".0",
            >= SpecialType.System_SByte and <= SpecialType.System_UInt64 when isWhole && Math.Abs(value) < LargestWhole =>
                ((long)value).ToString(CultureInfo.InvariantCulture) + (value < 0 ? suffix.Trim('u', 'U') : suffix),
            _ => number!,
        });
    }

    private static SpecialType WithoutNullable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0].SpecialType
            : type?.SpecialType ?? SpecialType.None;

    // Of "601d" or "-601L"; nothing of a constant with a name, a sum or a cast.
    private static string SuffixOf(ExpressionSyntax expression)
    {
        var literal = expression is PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax operand } ? operand : expression as LiteralExpressionSyntax;
        var text = literal?.Token.Text ?? "";
        var start = text.Length;
        while (start > 0 && "dDfFlLuU".IndexOf(text[start - 1]) >= 0)
        {
            start--;
        }

        return text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text.Substring(start).Trim('d', 'D', 'f', 'F') : text.Substring(start);
    }
}
