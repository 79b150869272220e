using System.Globalization;

namespace Sonilo.Codegen.Analyzers;

/// <summary>Numbers as the compiler holds constants: boxed, in any of C#'s numeric types.</summary>
internal static class ConstantNumber
{
    /// <summary>The number as <c>double</c>; <see langword="null"/> where the constant is none.</summary>
    public static double? Of(object? constant) => constant switch
    {
        double number => number,
        float number => number,
        decimal number => (double)number,
        char character => character,
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDouble(constant, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The number as people write it, the same in every culture.</summary>
    public static string ToText(object constant) => constant switch
    {
        double number => ToText(number),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        char character => ((int)character).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(constant, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The number as people write it, the same in every culture.</summary>
    public static string ToText(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Truncate(number)
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whether the constant is a number with a fraction.</summary>
    public static bool HasFraction(object? constant) => constant is double or float or decimal && HasFraction(Of(constant)!.Value);

    /// <summary>Whether the number has a fraction; not-a-number and the infinities have none.</summary>
    public static bool HasFraction(double number) =>
        !double.IsNaN(number) && !double.IsInfinity(number) && number != Math.Truncate(number);

    /// <summary>The number without its fraction, as a conversion to a whole number leaves it.</summary>
    public static object? Cut(object? constant) => constant is double or float or decimal ? Math.Truncate(Of(constant)!.Value) : constant;

    /// <summary>Reads an allowed number as the page spells it.</summary>
    public static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
