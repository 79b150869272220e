using Microsoft.CodeAnalysis;

namespace Sonilo.Codegen.Analyzers;

/// <summary>What kind of value a property takes, as far as limits are concerned.</summary>
internal enum GivenKind
{
    /// <summary>Something without limits of its own, such as a file.</summary>
    Other,

    /// <summary>A <c>string</c>.</summary>
    Text,

    /// <summary>A generated value type that stands for a text and converts from <c>string</c>.</summary>
    Choice,

    /// <summary>A number that can only be whole.</summary>
    Whole,

    /// <summary>A number that may have a fraction.</summary>
    Real,
}

/// <summary>Classifies types: lists, nullable values and kinds of values.</summary>
internal static class GivenType
{
    /// <summary>The type of a value or of a list's items, without <c>?</c>, and whether it was a list's.</summary>
    public static (ITypeSymbol Value, bool IsList) Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => (WithoutNullable(array.ElementType), true),
        INamedTypeSymbol { SpecialType: not SpecialType.System_String, TypeArguments: { Length: 1 } items } list when IsEnumerable(list) =>
            (WithoutNullable(items[0]), true),
        _ => (WithoutNullable(type), false),
    };

    /// <summary>The kind of a value's type.</summary>
    public static GivenKind KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => GivenKind.Text,
        SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => GivenKind.Real,
        _ when IsIntegral(type) => GivenKind.Whole,
        _ when type.IsValueType && ConvertsFromText(type) => GivenKind.Choice,
        _ => GivenKind.Other,
    };

    /// <summary>The type without <c>?</c>, where it is a value type.</summary>
    public static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether the type holds whole numbers only.</summary>
    public static bool IsIntegral(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    private static bool IsEnumerable(INamedTypeSymbol type) =>
        IsEnumerableItself(type) || type.AllInterfaces.Any(IsEnumerableItself);

    private static bool IsEnumerableItself(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static bool ConvertsFromText(ITypeSymbol type) =>
        type.GetMembers(WellKnownMemberNames.ImplicitConversionName).Any(static member =>
            member is IMethodSymbol { Parameters: { Length: 1 } parameters } && parameters[0].Type.SpecialType == SpecialType.System_String);
}
