using System.Globalization;
using System.Text;

namespace Sonilo.Codegen.Model;

/// <summary>
/// Finds characters that readers do not see and that change what they see: bidirectional controls, tags, zero-width spaces. A text with
/// them can look like another (known as Trojan Source).
/// </summary>
public static class InvisibleText
{
    /// <summary>Whether a formatting character is at <paramref name="index"/>, or half of one.</summary>
    public static bool IsAt(string text, int index) => CategoryOf(text, index) == UnicodeCategory.Format;

    /// <summary>Whether readers see the character at <paramref name="index"/>: not a control or formatting character, a line separator, or half of a surrogate pair alone.</summary>
    public static bool IsVisible(string text, int index) => text[index] is (>= ' ' and <= '~') || CategoryOf(text, index) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Whether the character shapes its neighbours without hiding anything: a joiner, a soft hyphen, a place where a line may break.</summary>
    public static bool IsShaping(char character) => character is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060';

    /// <summary>Where the first character beyond ASCII is; -1 where there is none, and so nothing to find.</summary>
    public static int FirstBeyondAscii(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] > '\u007F')
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The text with an escape such as <c>\u202E</c> for every formatting character, which JSON and readers understand.</summary>
    public static string Escaped(string text)
    {
        if (FirstBeyondAscii(text.AsSpan()) < 0 || FirstIn(text, isProse: false) is null)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            _ = IsAt(text, index)
                ? escaped.Append("\\u").Append(((int)text[index]).ToString("X4", CultureInfo.InvariantCulture))
                : escaped.Append(text[index]);
        }

        return escaped.ToString();
    }

    /// <summary>The name of the first formatting character, such as <c>U+202E</c>; <see langword="null"/> where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isProse">Whether people read the text and no program does, so that shaping characters may be in it.</param>
    public static string? FirstIn(string text, bool isProse)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] > '\u007F' && IsAt(text, index) && !(isProse && IsShaping(text[index])))
            {
                return "U+" + CodePoint(text, index).ToString("X4", CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static int CodePoint(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? char.ConvertToUtf32(text, index) : text[index];

    /// <summary>Whether the surrogate at <paramref name="index"/> has its other half beside it.</summary>
    public static bool IsPaired(string text, int index) =>
        IsSecondHalf(text, index) || (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]));

    private static UnicodeCategory CategoryOf(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, IsSecondHalf(text, index) ? index - 1 : index);

    private static bool IsSecondHalf(string text, int index) => char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]);
}
