using Sonilo.Codegen.Model;

namespace Sonilo.Cli.Terminal;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>A question that names the nearest word, with a space before it; nothing where none is near.</summary>
    public static string For(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>The nearest word; <see langword="null"/> where none is near: at most a third of its letters may be wrong.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) => known
        .Where(candidate => Math.Abs(word.Length - candidate.Length) <= MostWrong(word, candidate))
        .Select(candidate => (Word: candidate, Distance: NearestText.Distance(word, candidate)))
        .Where(found => found.Distance <= MostWrong(word, found.Word))
        .OrderBy(static found => found.Distance)
        .ThenBy(static found => found.Word, StringComparer.Ordinal)
        .Select(static found => found.Word)
        .FirstOrDefault();

    // Words whose lengths differ by more are not compared, which would take the product of their lengths.
    private static int MostWrong(string word, string candidate) => Math.Max(1, Math.Max(word.Length, candidate.Length) / 3);
}
