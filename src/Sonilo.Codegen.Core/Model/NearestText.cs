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

    // How many letters to insert, remove or replace; the case of a letter costs nothing.
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 0; i < left.Length; i++)
        {
            current[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var replace = previous[j] + (char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[j]) ? 0 : 1);
                current[j + 1] = Math.Min(replace, Math.Min(previous[j + 1], current[j]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
