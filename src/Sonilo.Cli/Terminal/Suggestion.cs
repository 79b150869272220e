namespace Sonilo.Cli.Terminal;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>A question that names the nearest word, with a space before it; nothing where none is near.</summary>
    public static string For(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>The nearest word; <see langword="null"/> where none is near: at most a third of its letters may be wrong.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) => known
        .Select(candidate => (Word: candidate, Distance: Distance(word, candidate)))
        .Where(found => found.Distance <= Math.Max(1, Math.Max(word.Length, found.Word.Length) / 3))
        .OrderBy(static found => found.Distance)
        .ThenBy(static found => found.Word, StringComparer.Ordinal)
        .Select(static found => found.Word)
        .FirstOrDefault();

    // Letters put in, left out, replaced, or exchanged with their neighbour; upper and lower case are the same.
    private static int Distance(string left, string right)
    {
        var rows = new[] { new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1] };
        for (var column = 0; column <= right.Length; column++)
        {
            rows[1][column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            var (beforeLast, last, current) = (rows[(row - 1) % 3], rows[row % 3], rows[(row + 1) % 3]);
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = Same(left[row - 1], right[column - 1]) ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1] + 1, last[column] + 1), last[column - 1] + cost);
                if (row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]))
                {
                    current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
                }
            }
        }

        return rows[(left.Length + 1) % 3][right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
