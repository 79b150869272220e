namespace Sonilo.Codegen.Reading;

/// <summary>Keeps Markdig from texts that it would take very long for: reading any page ends within seconds, whatever its text.</summary>
internal static class ParseBudget
{
    /// <summary>The most characters a page may have.</summary>
    public const int MaximumPage = 16 * 1024 * 1024;

    private const int MaximumSection = 4 * 1024 * 1024;

    // Nanoseconds as ParseCost estimates them.
    private const long SectionCost = 800_000_000;
    private const long PageCost = 1_500_000_000;
    private const long BlockCost = 500_000_000;

    // Making a section, its problems and its place takes this much beside its Markdown.
    private const long CostOfSection = 6_000;

    /// <summary>Whether the section is too long, too deeply nested or too intricate.</summary>
    public static bool IsSectionBeyondReason(string text) => text.Length > MaximumSection || ParseCost.Of(text, 0, text.Length).Total > SectionCost;

    /// <summary>Whether the sections of a page, those left out that are beyond reason alone, are so together.</summary>
    public static bool IsPageBeyondReason(string text)
    {
        if (text.Length > MaximumPage)
        {
            return true;
        }

        var total = 0L;
        for (var start = NextSection(text, 0); start < text.Length && total <= PageCost;)
        {
            var end = NextSection(text, start + 1);
            var cost = end - start > MaximumSection ? long.MaxValue : ParseCost.Of(text, start, end).Total;
            total += CostOfSection + (cost > SectionCost ? 0 : cost);
            start = end;
        }

        return total > PageCost;
    }

    /// <summary>Whether even the block structure of the text from <paramref name="begin"/> on is.</summary>
    public static bool AreBlocksBeyondReason(string text, int begin) => ParseCost.Of(text, begin, text.Length).Blocks > BlockCost;

    // The next line that begins as a section does; it may be in a fence, which changes the estimate a little.
    private static int NextSection(string text, int start)
    {
        for (var index = text.IndexOf("##", start, StringComparison.Ordinal); index >= 0; index = text.IndexOf("##", index + 2, StringComparison.Ordinal))
        {
            if (index == 0 || text[index - 1] is '\n' or '\r')
            {
                return index;
            }
        }

        return text.Length;
    }
}
