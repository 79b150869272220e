using System.Globalization;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Rules;

/// <summary>Which numbers a parameter can be.</summary>
public enum NumberKind
{
    /// <summary>Any finite number: <c>double</c>.</summary>
    Real,

    /// <summary>A whole number of up to 32 bits: <c>int</c>.</summary>
    Int32,

    /// <summary>A whole number of up to 64 bits: <c>long</c>.</summary>
    Int64,
}

/// <summary>Decides whether a number can only be whole. The one place that does: C# types, the emulator and comparing ask here.</summary>
/// <remarks>
/// Pages say <c>number</c> for both. In this order:
/// <list type="number">
/// <item>A step (a supplement states it) decides: a whole step from a whole start allows whole numbers only, any other does not.</item>
/// <item>A fractional bound, default or allowed value means fractions, whatever the name says.</item>
/// <item>The type <c>integer</c> means whole.</item>
/// <item>A list of allowed values without a fraction means whole.</item>
/// <item>A name that counts things (<c>numSamples</c>, <c>seed</c>, <c>steps</c>, <c>width</c>) means whole.</item>
/// <item>Everything else may have a fraction: refusing a fraction that the service takes is worse than passing one on.</item>
/// </list>
/// A whole number is 32 bits wide when its range is known to fit, or when its name counts things that are few; seeds and
/// what goes beyond are 64 bits wide.
/// </remarks>
public static class NumberRule
{
    // Whole words of a camelCase or snake_case name. "seed" stands apart, because seeds use all their bits.
    private static readonly HashSet<string> CountingWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "count", "steps", "width", "height", "fps", "samples", "images", "frames", "faces", "polycount", "vertices", "iterations", "bpm",
    };

    /// <summary>Which numbers <paramref name="parameter"/>, or each of its items, can be.</summary>
    public static NumberKind KindOf(ParameterSpec parameter)
    {
        if (parameter.Type is not (ParameterType.Number or ParameterType.Integer or ParameterType.NumberArray) || !IsWhole(parameter))
        {
            return NumberKind.Real;
        }

        var (low, high) = Extremes(parameter);
        if (low < long.MinValue || high > long.MaxValue)
        {
            return NumberKind.Real;
        }

        var fits = low >= int.MinValue && high <= int.MaxValue;
        var known = (parameter.Minimum is not null && parameter.Maximum is not null) || parameter.AllowedValues.Count > 0;
        return fits && (known || !IsSeed(parameter.Name)) ? NumberKind.Int32 : NumberKind.Int64;
    }

    /// <summary>Reads a number as the pages write it; <see langword="null"/> when it is none.</summary>
    public static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsWhole(ParameterSpec parameter)
    {
        if (parameter.Step is { } step)
        {
            return HasNoFraction(step) && HasNoFraction(parameter.Minimum ?? 0);
        }

        if (Numbers(parameter).Any(static number => !HasNoFraction(number)))
        {
            return false;
        }

        return parameter.Type == ParameterType.Integer
            || parameter.AllowedValues.Count > 0
            || IsSeed(parameter.Name)
            || Counts(parameter.Name);
    }

    private static IEnumerable<decimal> Numbers(ParameterSpec parameter)
    {
        if (parameter.Minimum is { } minimum)
        {
            yield return minimum;
        }

        if (parameter.Maximum is { } maximum)
        {
            yield return maximum;
        }

        foreach (var text in (parameter.Default?.Items ?? []).Concat(parameter.AllowedValues))
        {
            if (Parse(text) is { } number)
            {
                yield return number;
            }
        }
    }

    private static (decimal Low, decimal High) Extremes(ParameterSpec parameter)
    {
        decimal low = 0, high = 0;
        foreach (var number in Numbers(parameter))
        {
            low = Math.Min(low, number);
            high = Math.Max(high, number);
        }

        return (low, high);
    }

    private static bool HasNoFraction(decimal number) => number == decimal.Truncate(number);

    private static bool IsSeed(string name) => NameWords.Of(name).Any(static word => word.Equals("seed", StringComparison.OrdinalIgnoreCase));

    private static bool Counts(string name)
    {
        var words = NameWords.Of(name).ToList();
        return words.Count > 0 && (CountingWords.Contains(words[words.Count - 1]) || words[0].Equals("num", StringComparison.OrdinalIgnoreCase));
    }
}
