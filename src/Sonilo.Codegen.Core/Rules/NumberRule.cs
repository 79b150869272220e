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
/// <item>A fractional bound, default or allowed value means fractions, whatever the name.</item>
/// <item>The type <c>integer</c> means whole.</item>
/// <item>A list of allowed values without a fraction means whole.</item>
/// <item>A name that counts things (<c>numSamples</c>, <c>targetFaceNum</c>, <c>numberOfImages</c>, <c>seed</c>, <c>steps</c>, <c>topK</c>) means
/// whole, and so does a width or height, unless its maximum is too small for pixels.</item>
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
        "count", "num", "steps", "fps", "samples", "images", "videos", "outputs", "variations", "frames", "keyframes", "faces", "polycount",
        "polygons", "triangles", "vertices", "iterations", "tokens", "speakers", "layers", "bpm",
    };

    private static readonly HashSet<string> PixelWords = new(StringComparer.OrdinalIgnoreCase) { "width", "height" };

    // No picture is smaller. What ends below is a width or a height of something else: a share (of a stereo field), or metres.
    private const decimal FewestPixels = 16;

    /// <summary>Which numbers <paramref name="parameter"/>, or each of its items, can be.</summary>
    public static NumberKind KindOf(ParameterSpec parameter)
    {
        if (!parameter.Type.IsNumeric() || !IsWhole(parameter))
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
            || Counts(parameter);
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
            if (NumberText.Read(text) is { } number)
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

    // The last word names what the number is: "seedStrength" is a strength.
    private static bool IsSeed(string name) =>
        NameWords.Of(name).LastOrDefault() is { } last && (Is(WithoutNumber(last), "seed") || Is(last, "seeds"));

    private static bool Counts(ParameterSpec parameter)
    {
        var words = NameWords.Of(parameter.Name).ToList();
        if (words.Count == 0)
        {
            return false;
        }

        var last = WithoutNumber(words[words.Count - 1]);
        return CountingWords.Contains(last)
            || (PixelWords.Contains(last) && !(parameter.Maximum < FewestPixels))
            || Is(words[0], "num")
            || (words.Count > 2 && Is(words[0], "number") && Is(words[1], "of"))
            || (words.Count > 1 && Is(last, "k") && Is(words[words.Count - 2], "top"));
    }

    private static bool Is(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    // "seed2" is a second seed.
    private static string WithoutNumber(string word) => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
