using System.Globalization;

namespace Sonilo.Codegen.Model;

/// <summary>Reads a number as the pages write it: invariant, with an exponent or a typographic minus if need be.</summary>
internal static class NumberText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool TryRead(ReadOnlySpan<char> text, out decimal number)
    {
        if (text.Length is > 0 and < 10 && text.TrimStart("0123456789".AsSpan()).IsEmpty)
        {
            // Nearly every bound is a short whole number; this reads it without making a string.
            var value = 0;
            foreach (var digit in text)
            {
                value = (value * 10) + (digit - '0');
            }

            number = value;
            return true;
        }

        return decimal.TryParse(text.ToString().Replace('\u2212', '-'), Style, CultureInfo.InvariantCulture, out number);
    }
}
