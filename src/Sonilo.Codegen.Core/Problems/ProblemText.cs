using System.Globalization;
using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Problems;

/// <summary>Makes what a page states fit to be quoted in a message: pages come from the web, and a message is one line.</summary>
public static class ProblemText
{
    private const int MaximumLength = 80;

    /// <summary>The texts, each fit to be quoted.</summary>
    internal static EquatableArray<string> Quote(string[] texts) => texts.Select(static text => Quote(text)).ToEquatableArray();

    /// <summary>The text on one line, with nothing that a terminal would obey or hide, cut to <paramref name="length"/> characters.</summary>
    public static string Quote(string text, int length = MaximumLength)
    {
        if (text.Length <= length && !text.Any(static character => character is < ' ' or > '~'))
        {
            return text;
        }

        var quoted = new StringBuilder(Math.Min(text.Length, length) + 8);
        for (var index = 0; index < text.Length; index++)
        {
            var width = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
            var shown = InvisibleText.IsVisible(text, index) ? text.Substring(index, width) : Escaped(text, index, width);
            if (quoted.Length + shown.Length > length)
            {
                return quoted.Append('…').ToString();
            }

            _ = quoted.Append(shown);
            index += width - 1;
        }

        return quoted.ToString();
    }

    private static string Escaped(string text, int index, int width) =>
        string.Concat(text.Substring(index, width).Select(static part => "\\u" + ((int)part).ToString("X4", CultureInfo.InvariantCulture)));
}
