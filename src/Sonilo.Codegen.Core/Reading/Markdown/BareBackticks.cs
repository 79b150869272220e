namespace Sonilo.Codegen.Reading;

/// <summary>
/// Replaces two lone backticks in a cell by the quotation mark that newer pages have there. Older pages write an empty
/// value that way, and Markdown takes the two empty values of one row for the ends of one code span.
/// </summary>
internal static class BareBackticks
{
    private const string Pair = "``";

    /// <summary>The same text, as long as before, so that every position stays true.</summary>
    public static string Replace(string text)
    {
        var index = text.IndexOf(Pair, StringComparison.Ordinal);
        if (index < 0)
        {
            return text;
        }

        var characters = default(char[]);
        while (index >= 0)
        {
            var end = index;
            while (end < text.Length && text[end] == '`')
            {
                end++;
            }

            if (end - index == Pair.Length && IsBoundary(text, index - 1, -1) && IsBoundary(text, end, 1))
            {
                characters ??= text.ToCharArray();
                (characters[index], characters[index + 1]) = (EmptyValue.Mark, ' ');
            }

            index = text.IndexOf(Pair, end, StringComparison.Ordinal);
        }

        return characters is null ? text : new string(characters);
    }

    private static bool IsBoundary(string text, int index, int step)
    {
        while (index >= 0 && index < text.Length && text[index] == ' ')
        {
            index += step;
        }

        return index >= 0 && index < text.Length && text[index] is '|' or ',';
    }
}
