using System.Globalization;
using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Problems;

/// <summary>Makes what a page says fit to be quoted in a message: pages come from the web, and a message is one line.</summary>
internal static class ProblemText
{
    private const int MaximumLength = 80;

    /// <summary>The message of a problem, in the invariant culture.</summary>
    public static string Format(ProblemDescriptor descriptor, EquatableArray<string> arguments)
    {
        var values = new object[arguments.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = arguments[index];
        }

        return string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, values);
    }

    /// <summary>The text on one line, with nothing that a terminal would obey, cut to 80 characters.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(Math.Min(text.Length, MaximumLength) + 8);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            var isPair = char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            var width = isPair ? 2 : IsPlain(character) ? 1 : 6;
            if (quoted.Length + width > MaximumLength)
            {
                return quoted.Append('…').ToString();
            }

            if (isPair)
            {
                _ = quoted.Append(character).Append(text[++index]);
            }
            else if (IsPlain(character))
            {
                _ = quoted.Append(character);
            }
            else
            {
                _ = quoted.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return quoted.ToString();
    }

    // Control and formatting characters (bidirectional overrides among them), line separators and lone surrogates are not plain.
    private static bool IsPlain(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
