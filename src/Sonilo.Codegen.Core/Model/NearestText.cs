namespace Sonilo.Codegen.Model;

/// <summary>Guesses which of several texts was meant.</summary>
public static class NearestText
{
    // Pages may hold texts of any length, and the distance takes the product of two.
    private const int MaximumLength = 100;

    /// <summary>The one of <paramref name="known"/> that is most like <paramref name="text"/>; <see langword="null"/> where none is at least half like it.</summary>
    public static string? Of(string text, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var value in known)
        {
            if (value.Length is 0 or > MaximumLength || text.Length > MaximumLength)
            {
                continue;
            }

            var distance = Distance(text, value);
            if (distance < least && distance * 2 <= Math.Max(text.Length, value.Length))
            {
                (nearest, least) = (value, distance);
            }
        }

        return nearest;
    }

    /// <summary>How many letters to insert, remove, replace or exchange with their neighbour; the case of a letter costs nothing.</summary>
    public static int Distance(string left, string right)
    {
        var rows = new[] { new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray(), new int[right.Length + 1] };
        for (var row = 1; row <= left.Length; row++)
        {
            var (beforeLast, last, current) = (rows[(row - 1) % 3], rows[row % 3], rows[(row + 1) % 3]);
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replace = last[column - 1] + (AreSame(left[row - 1], right[column - 1]) ? 0 : 1);
                current[column] = Math.Min(replace, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && AreSame(left[row - 1], right[column - 2]) && AreSame(left[row - 2], right[column - 1]))
                {
                    current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
                }
            }
        }

        return rows[(left.Length + 1) % 3][right.Length];
    }

    private static bool AreSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
