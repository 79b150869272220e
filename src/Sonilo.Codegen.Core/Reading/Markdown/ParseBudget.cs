namespace Sonilo.Codegen.Reading;

/// <summary>Finds sections that Markdig would take very long for: some of its steps cost the square of what a hostile page holds.</summary>
/// <remarks>Measured with Markdig 1.6.0: 40,000 characters of <c>[](</c> take a second, and so does a table of 2,000 by 2,000 cells.</remarks>
internal static class ParseBudget
{
    // Below this length the worst that we know takes a fraction of a second, and counting would cost more than it saves.
    private const int HarmlessLength = 16 * 1024;
    private const int MaximumLength = 4 * 1024 * 1024;
    private const int MaximumDelimiters = 10_000;
    private const int MaximumNesting = 500;
    private const int MaximumCells = 1_000_000;

    public static bool IsBeyondReason(string text)
    {
        if (text.Length <= HarmlessLength)
        {
            return false;
        }

        if (text.Length > MaximumLength)
        {
            return true;
        }

        var (delimiters, rows, widest) = (0, 0L, 0);
        for (var start = 0; start < text.Length;)
        {
            var end = Lines.EndOf(text, start);
            var line = text.AsSpan(start, end - start);
            var (found, pipes) = Count(line);
            delimiters += found;
            rows += pipes > 0 ? 1 : 0;
            widest = Math.Max(widest, pipes);
            if (delimiters > MaximumDelimiters || rows * widest > MaximumCells || Nesting(line) > MaximumNesting)
            {
                return true;
            }

            start = Lines.NextAfter(text, end);
        }

        return false;
    }

    // What Markdig keeps a list of, or looks back or ahead for: brackets, emphasis, HTML declarations, colons before pipes.
    private static (int Delimiters, int Pipes) Count(ReadOnlySpan<char> line)
    {
        var (delimiters, pipes) = (0, 0);
        for (var index = 0; index < line.Length; index++)
        {
            var next = index + 1 < line.Length ? line[index + 1] : ' ';
            switch (line[index])
            {
                case '|':
                    pipes++;
                    break;

                case '[' or '*':
                case '<' when next is '!' or '?':
                case ':' when next == '|':
                case '_' when index == 0 || !char.IsLetterOrDigit(line[index - 1]) || !char.IsLetterOrDigit(next):
                    delimiters++;
                    break;

                default:
                    break;
            }
        }

        return (delimiters, pipes);
    }

    private static int Nesting(ReadOnlySpan<char> line)
    {
        var markers = 0;
        foreach (var character in line)
        {
            if (character is not ((>= '0' and <= '9') or ' ' or '\t' or '>' or '-' or '+' or '*' or '.' or ')'))
            {
                break;
            }

            markers += character is '>' or '-' or '+' or '*' or '.' or ')' ? 1 : 0;
        }

        // A table's separator row and a thematic break are long runs of dashes, and nest nothing.
        return line.TrimStart().TrimStart('-').IsEmpty ? 0 : markers;
    }
}
