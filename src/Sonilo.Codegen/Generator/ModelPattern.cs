namespace Sonilo.Codegen;

/// <summary>Picks models by wildcards: <c>*</c> for any text and <c>?</c> for one character, ignoring case.</summary>
internal static class ModelPattern
{
    // The compiler hands metadata on only up to a semicolon, so the package's targets turn those into bars.
    private static readonly char[] Separators = ['|', ',', ';'];

    /// <summary>Whether any of the patterns fits the model's id, with or without its <c>model_</c>; no pattern fits all.</summary>
    public static bool Matches(string patterns, string modelId)
    {
        if (string.IsNullOrWhiteSpace(patterns))
        {
            return true;
        }

        const string Prefix = "model_";
        var shortId = modelId.StartsWith(Prefix, StringComparison.Ordinal) ? modelId.Substring(Prefix.Length) : modelId;
        return patterns.Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Select(static pattern => pattern.Trim())
            .Any(pattern => Fits(pattern, modelId) || Fits(pattern, shortId));
    }

    // Goes back to the last star only, so that the time is at most the product of both lengths.
    private static bool Fits(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t])) && pattern[p] != '*')
            {
                p++;
                t++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
