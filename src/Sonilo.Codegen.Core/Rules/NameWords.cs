namespace Sonilo.Codegen.Rules;

/// <summary>Cuts a name into its words: at every character that is not a letter or digit, and where lower case meets upper case.</summary>
public static class NameWords
{
    /// <summary>The words of <paramref name="name"/>: <c>numSamples</c> has two, <c>ingredients_mode</c> too, <c>TAPose</c> has <c>TA</c> and <c>Pose</c>.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var start = -1;
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]))
            {
                if (start >= 0)
                {
                    yield return name.Substring(start, i - start);
                }

                start = -1;
            }
            else if (start < 0)
            {
                start = i;
            }
            else if (BeginsWord(name, i))
            {
                yield return name.Substring(start, i - start);
                start = i;
            }
        }

        if (start >= 0)
        {
            yield return name.Substring(start);
        }
    }

    // "numSamples" at S; "TAPose" at P, because a lower-case letter follows; not inside "TA".
    private static bool BeginsWord(string name, int i) =>
        char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
