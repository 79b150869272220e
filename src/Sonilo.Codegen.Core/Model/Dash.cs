namespace Sonilo.Codegen.Model;

/// <summary>Hyphens, dashes and minus signs: editors and "smart" punctuation turn one into another.</summary>
public static class Dash
{
    // An em dash, as a typewriter has it.
    private const int MostOfNone = 3;

    // All but the hyphen itself.
    internal const string Others = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

    /// <summary>Whether the text of a cell means that there is no value: nothing, or dashes of any kind.</summary>
    public static bool IsNone(ReadOnlySpan<char> text) => text.Length <= MostOfNone && text.TrimStart(("-" + Others).AsSpan()).IsEmpty;
}
