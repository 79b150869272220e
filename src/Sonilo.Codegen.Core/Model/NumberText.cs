using System.Globalization;

namespace Sonilo.Codegen.Model;

/// <summary>Reads and writes numbers: pages, generated code, reports and the emulator all spell a number the same way.</summary>
public static class NumberText
{
    /// <summary>
    /// The number that <paramref name="text"/> spells, apart from blanks around it: with a point, an exponent and any
    /// minus sign; <see langword="null"/> where it spells none, or one that is beyond <see cref="decimal"/>.
    /// </summary>
    public static decimal? Read(ReadOnlySpan<char> text)
    {
        if (text.Length is > 0 and < 10 && text.TrimStart("0123456789".AsSpan()).IsEmpty)
        {
            // Nearly every bound is a short whole number; this reads it without making a string.
            var value = 0;
            foreach (var digit in text)
            {
                value = (value * 10) + (digit - '0');
            }

            return value;
        }

        return decimal.TryParse(WithHyphen(text.Trim().ToString()), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{char})"/>
    public static decimal? Read(string text) => Read(text.AsSpan());

    /// <summary>The number without trailing zeros.</summary>
    public static string Of(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>What two limits allow: <c>1 to 600</c>, <c>at least 1</c>, <c>at most 600</c>; <see langword="null"/> without either.</summary>
    public static string? Range(decimal? least, decimal? most) => (least, most) switch
    {
        ({ } minimum, { } maximum) => $"{Of(minimum)} to {Of(maximum)}",
        ({ } minimum, null) => $"at least {Of(minimum)}",
        (null, { } maximum) => $"at most {Of(maximum)}",
        _ => null,
    };

    /// <summary>The text of a number with a hyphen for a minus sign, which is what every other reader of numbers expects.</summary>
    public static string WithHyphen(string text) => text.AsSpan().IndexOfAny(Dash.Others.AsSpan()) < 0
        ? text
        : string.Concat(text.Select(static character => Dash.Others.IndexOf(character) >= 0 ? '-' : character));
}
