using System.Text;
using Sonilo.Codegen.Model;

namespace Sonilo.Codegen.Emission;

/// <summary>Makes text harmless for a place that holds one line of it.</summary>
public static class OneLine
{
    /// <summary>
    /// <paramref name="text"/> on one line: white space and line ends of every kind become one space; what XML cannot hold
    /// (controls, halves of surrogate pairs, non-characters) and what reorders or hides text becomes U+FFFD; joiners and the
    /// like, which nobody sees, are left out.
    /// </summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHarmless(text, i))
            {
                return Clean(text);
            }
        }

        return text.Trim(' ');
    }

    /// <summary>The text cut to <paramref name="length"/> characters, with an ellipsis where something was cut.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text.Substring(0, end) + "…";
    }

    private static string Clean(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == '\u0085')
            {
                if (line.Length > 0 && line[line.Length - 1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!InvisibleText.IsShaping(text[i]))
            {
                line.Append(IsHarmless(text, i) ? text[i] : '\uFFFD');
            }
        }

        return line.ToString().Trim(' ');
    }

    private static bool IsHarmless(string text, int i) => text[i] is (>= ' ' and <= '~')
        || (!InvisibleText.IsAt(text, i) && (char.IsSurrogate(text[i]) ? InvisibleText.IsPaired(text, i) : IsHarmless(text[i])));

    private static bool IsHarmless(char character) =>
        !char.IsControl(character) && !char.IsWhiteSpace(character) && character is not ('\uFFFE' or '\uFFFF');
}
