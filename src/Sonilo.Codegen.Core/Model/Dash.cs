namespace Sonilo.Codegen.Model;

/// <summary>Hyphens, dashes and minus signs: editors and "smart" punctuation turn one into another.</summary>
public static class Dash
{
    // An em dash, as a typewriter has it.
    private const int MostOfNone = 3;

    /// <summary>Whether the character is a hyphen, a dash or a minus sign of any kind.</summary>
    public static bool Is(char character) => character is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>Whether the text of a cell means that there is no value: nothing, or dashes of any kind.</summary>
    public static bool IsNone(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!Is(character))
            {
                return false;
            }
        }

        return text.Length <= MostOfNone;
    }
}
